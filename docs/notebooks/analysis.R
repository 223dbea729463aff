# Careers, holders and networks of a Dashiji graph, in R.
#
# Reads the files that a site offers under /export/ (or that `dashiji export --all DIR` writes).
# Needs nothing but base R for the tables; igraph for the network; arrow, if it is there, for Parquet.
#
#   Rscript analysis.R http://localhost:3330
#   Rscript analysis.R exports

arguments <- commandArgs(trailingOnly = TRUE)
where <- if (length(arguments) > 0) sub("/$", "", arguments[1]) else "http://localhost:3330"
site <- grepl("^https?://", where)

# A file of the export, fetched if it lies on a site.
fetch <- function(path) {
  if (!site) return(file.path(where, path))
  local <- tempfile(fileext = paste0("-", basename(path)))
  utils::download.file(paste0(where, "/export/", path), local, quiet = TRUE, mode = "wb")
  local
}

table_of <- function(name) {
  if (requireNamespace("arrow", quietly = TRUE)) {
    as.data.frame(arrow::read_parquet(fetch(paste0("parquet/", name, ".parquet"))))
  } else {
    utils::read.csv(fetch(paste0("csv/", name, ".csv")), colClasses = "character", na.strings = "",
                    encoding = "UTF-8")
  }
}

# Days; a month, a year or a day without its year is NA.
days <- function(text) {
  text <- as.character(text)
  as.Date(ifelse(grepl("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", text), text, NA))
}

## Careers ----------------------------------------------------------------------------------------

tenures <- table_of("tenures")
bounds <- c("first_attested", "last_attested", "earliest_start", "latest_start", "earliest_end",
            "latest_end")
tenures[bounds] <- lapply(tenures[bounds], days)

# What is sure is the least that a tenure lasted.
sure_from <- pmin(tenures$latest_start, tenures$first_attested, na.rm = TRUE)
sure_to <- pmax(tenures$earliest_end, tenures$last_attested, na.rm = TRUE)
tenures$least_days <- as.numeric(sure_to - sure_from) + 1

cat(nrow(tenures), "tenures of", length(unique(tenures$person)), "persons in",
    length(unique(tenures$post)), "posts\n")
posts <- tapply(tenures$post, tenures$person, function(p) length(unique(p)))
most <- head(sort(posts, decreasing = TRUE), 10)
print(data.frame(name = tenures$name[match(names(most), tenures$person)], posts = as.integer(most)),
      row.names = FALSE)

## Who held which post on a day -------------------------------------------------------------------

day <- stats::median(tenures$first_attested, na.rm = TRUE)
before <- function(a, b) !is.na(a) & !is.na(b) & a <= b
day_column <- rep(day, nrow(tenures))
excluded <- before(day_column + 1, tenures$earliest_start) | before(tenures$latest_end, day_column - 1)
shown <- before(tenures$first_attested, day_column) & before(day_column, tenures$last_attested)
started <- before(tenures$latest_start, day_column)
not_ended <- before(day_column, tenures$earliest_end)
certain <- (started & not_ended) | (started & before(day_column, tenures$last_attested)) |
  (not_ended & before(tenures$first_attested, day_column))
tenures$how <- ifelse(excluded, ifelse(shown, "disputed", NA),
               ifelse(certain, "certain",
               ifelse(shown, "attested",
               ifelse(started | not_ended, "possible", NA))))
holders <- tenures[!is.na(tenures$how), c("post_name", "name", "how", "capacity")]
cat("\nHolders on", format(day), ":", nrow(holders), "\n")
print(head(holders[order(holders$post_name), ], 20), row.names = FALSE)

## Who took part in events together ---------------------------------------------------------------

if (requireNamespace("igraph", quietly = TRUE)) {
  network <- igraph::read_graph(fetch("networks/co-attendance.graphml"), format = "graphml")
  weight <- igraph::E(network)$weight
  cat("\nNetwork:", igraph::vcount(network), "persons,", igraph::ecount(network), "ties\n")
  people <- data.frame(
    name = igraph::V(network)$label,
    ties = igraph::degree(network),
    events_shared = igraph::strength(network),
    betweenness = round(igraph::betweenness(network, weights = 1 / weight, normalized = TRUE), 3))
  print(head(people[order(-people$betweenness, -people$ties), ], 10), row.names = FALSE)
} else {
  cat("\nigraph is not there: no network\n")
}

## A question to the SPARQL endpoint --------------------------------------------------------------

if (site) {
  query <- "
    PREFIX dsj: <https://w3id.org/dashiji/ontology#>
    SELECT ?month (COUNT(DISTINCT ?event) AS ?events) {
      ?event dsj:startDate ?date .
      FILTER(!STRSTARTS(STR(?date), '--'))
      BIND(SUBSTR(STR(?date), 1, 7) AS ?month)
    }
    GROUP BY ?month ORDER BY ?month"
  answer <- utils::read.csv(
    url(paste0(where, "/kg/sparql?format=csv&query=", utils::URLencode(query, reserved = TRUE))))
  cat("\nEvents by month\n")
  print(answer, row.names = FALSE)
}
