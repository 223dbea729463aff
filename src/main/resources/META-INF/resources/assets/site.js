// Small comforts; every page works without them.
"use strict";
document.documentElement.classList.add("js");
