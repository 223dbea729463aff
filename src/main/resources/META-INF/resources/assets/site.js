// Small comforts; every page works without them.
"use strict";
document.documentElement.classList.add("js");

// On a phone the list comes before what narrows it.
const narrow = matchMedia("(max-width: 40rem)");
const fold = () => document.querySelectorAll("details.filters").forEach((part) => { part.open = !narrow.matches; });
narrow.addEventListener("change", fold);
fold();
