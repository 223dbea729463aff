# %% [markdown]
# # Careers, holders and networks of a Dashiji graph
#
# Three analyses on the files that a site offers under /export/ (or that `dashiji export --all DIR`
# writes): careers, who held posts on a day, and who took part in events together. Needs pandas and
# networkx.
#
#     python3 analysis.py --site http://localhost:3330
#     python3 analysis.py --folder exports
#
# In an editor that knows percent cells (Jupyter by jupytext, VS Code, Spyder) it is a notebook.

# %%
import argparse
import io
import urllib.parse
import urllib.request
from pathlib import Path

import networkx as nx
import pandas as pd

parser = argparse.ArgumentParser()
parser.add_argument("--site", help="address of a running server")
parser.add_argument("--folder", help="folder written by export --all")
parser.add_argument("--day", help="the day to ask for holders, such as 2024-03-01")
options, _ = parser.parse_known_args()
SITE = (options.site or "http://localhost:3330").rstrip("/")


def read(path):
    """The bytes of a file of the export."""
    if options.folder:
        return (Path(options.folder) / path).read_bytes()
    with urllib.request.urlopen(f"{SITE}/export/{path}") as answer:
        return answer.read()


def table(name):
    """A table; Parquet if pandas can read it, which has the types already, else CSV."""
    try:
        import pyarrow  # noqa: F401
    except ImportError:
        return pd.read_csv(io.BytesIO(read(f"csv/{name}.csv")), dtype=str, keep_default_na=False)
    return pd.read_parquet(io.BytesIO(read(f"parquet/{name}.parquet"))).astype(str)


def days(column):
    """Dates; what is empty or has no year is NaT."""
    return pd.to_datetime(column.where(column.str.match(r"^\d{4}-\d{2}-\d{2}$")), errors="coerce")


# %% [markdown]
# ## Careers
#
# A tenure has bounds, not dates: it began between `earliest_start` and `latest_start`, and texts show
# the person in the post from `first_attested` to `last_attested`. What is sure is the least it lasted.

# %%
tenures = table("tenures")
for name in ["first_attested", "last_attested", "earliest_start", "latest_start", "earliest_end", "latest_end"]:
    tenures[name] = days(tenures[name])

sure_from = tenures[["latest_start", "first_attested"]].min(axis=1)
sure_to = tenures[["earliest_end", "last_attested"]].max(axis=1)
tenures["least_days"] = (sure_to - sure_from).dt.days + 1

print(f"{len(tenures)} tenures of {tenures.person.nunique()} persons in {tenures.post.nunique()} posts")
print(f"with a stated start: {tenures.earliest_start.notna().mean():.0%}, "
      f"with a stated end: {tenures.latest_end.notna().mean():.0%}")
print("\nPersons with most posts")
print(tenures.groupby(["person", "name"]).agg(posts=("post", "nunique"), least_days=("least_days", "max"))
      .sort_values(["posts", "least_days"], ascending=False).head(10).reset_index()
      [["name", "posts", "least_days"]].to_string(index=False))

# %% [markdown]
# ## Who held which post on a day
#
# A shorter reading than that of the query `holder-on-day`: *attested* if texts show the person before and after
# (or on) the day, *certain* if the day also lies within stated bounds, else *possible* where no bound
# excludes it.

# %%
attested = tenures.first_attested.dropna()
day = pd.Timestamp(options.day) if options.day else attested.sort_values().iloc[len(attested) // 2]


def on_day(row):
    if row.earliest_start > day or row.latest_end < day:
        return "disputed" if row.first_attested <= day <= row.last_attested else None
    started = row.latest_start <= day
    not_ended = row.earliest_end >= day
    if (started and not_ended) or (started and row.last_attested >= day) or (not_ended and row.first_attested <= day):
        return "certain"
    if row.first_attested <= day <= row.last_attested:
        return "attested"
    return "possible" if started or not_ended else None


tenures["how"] = tenures.apply(on_day, axis=1)
holders = tenures[tenures.how.notna()].sort_values(["post_name", "how"])
print(f"\nHolders on {day.date()}: {len(holders)}")
print(holders[["post_name", "name", "how", "capacity"]].head(20).to_string(index=False))

# %% [markdown]
# ## Who took part in events together
#
# Ties count common events. Betweenness takes strong ties as short ones.

# %%
network = nx.parse_graphml(read("networks/co-attendance.graphml").decode("utf-8"))
network = nx.Graph(network)
for _, _, tie in network.edges(data=True):
    tie["distance"] = 1 / tie["weight"]
print(f"\nNetwork: {network.number_of_nodes()} persons, {network.number_of_edges()} ties")
if network.number_of_edges():
    people = pd.DataFrame({
        "name": nx.get_node_attributes(network, "label"),
        "ties": dict(network.degree()),
        "events_shared": dict(network.degree(weight="weight")),
        "betweenness": nx.betweenness_centrality(network, weight="distance"),
    })
    print(people.sort_values(["betweenness", "ties"], ascending=False).head(10).to_string(index=False))
    groups = nx.community.greedy_modularity_communities(network, weight="weight")
    print(f"Groups by modularity: {len(groups)}, of {', '.join(str(len(g)) for g in groups[:8])} persons")

# %% [markdown]
# ## A question to the SPARQL endpoint
#
# With a site at hand; every query of the program is also a file under /api.

# %%
QUERY = """
PREFIX dsj: <https://w3id.org/dashiji/ontology#>
SELECT ?month (COUNT(DISTINCT ?event) AS ?events) {
  ?event dsj:startDate ?date .
  FILTER(!STRSTARTS(STR(?date), "--"))
  BIND(SUBSTR(STR(?date), 1, 7) AS ?month)
}
GROUP BY ?month ORDER BY ?month
"""
if not options.folder:
    request = urllib.request.Request(
        f"{SITE}/kg/sparql?" + urllib.parse.urlencode({"query": QUERY}), headers={"Accept": "text/csv"})
    with urllib.request.urlopen(request) as answer:
        months = pd.read_csv(io.BytesIO(answer.read()))
    print("\nEvents by month")
    print(months.to_string(index=False))
