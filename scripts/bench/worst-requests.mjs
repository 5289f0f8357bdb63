import { linkWords } from "./asking.mjs";

/** @typedef {{ name: string, path: string, status: number }} WorstRequest `path` with its query; `status` is the answer's. */

/** Characters of a query that Node takes in an address, with the other headers of a request. */
const LONGEST = 15_000;
/** The largest file of each picture. */
const LARGEST = "dark@2x.png";

/** As many repetitions as an address takes. @param {string} text */
const filled = (text) => text.repeat(Math.floor(LONGEST / text.length));

/** Queries that say nothing, in as many ways as the address takes. @type {Record<string, string>} */
const garbage = {
  "a word without end": `variant=${"x".repeat(LONGEST - 8)}`,
  "unknown words": `variant=${filled("clium,calcio,")}`,
  "one name again and again": filled("a&"),
  "a list again and again": filled("hide=cilium,x&"),
  "many unknown names": Array.from({ length: LONGEST / 6 }, (_, index) => `k${index}`).join("&"),
  "percent signs": filled("%&"),
  "broken bytes": `variant=${filled("%ff%00")}`,
};

/** Profiles at the ends of what is asked, and one that no CNI meets. @type {Record<string, string>} */
const profiles = {
  "that nothing meets":
    "windows=yes&bgp=yes&l7=yes&observability=yes&encryption=ipsec&rotation=yes&kernel=2.6",
  "of the largest numbers":
    "preset=tuned&nodes=15000&vcpu=1024&memory=24576&pods=1000&link=100&peak=400&protocol=mixed",
  "of the smallest numbers":
    "preset=edge&nodes=1&vcpu=1&memory=0.5&pods=1&link=1&peak=0.01&path=service&streams=single",
  "without weights": "weights=throughput:0,cpu:0,memory:0,udp:0,steadiness:0,retransmits:0",
};

/**
 * The requests that are to cost the most: everything at once in each chart, the largest files, every column, queries full of nothing.
 * @param {string} address @returns {Promise<WorstRequest[]>}
 */
export async function worstRequests(address) {
  const words = await linkWords(address);
  const listed = (/** @type {string} */ name) => `${name}=${words(name).join(",")}`;
  const tests = ["protocol", "streams", "path"].map(listed).join("&");
  const all = `metric=memory&${tests}`;
  const charts = words("chart").map((chart) => ({ chart, query: `${all}&chart=${chart}&x=cpu&y=memory` }));
  /** @param {string} name @param {string} path @param {number} [status] @returns {WorstRequest} */
  const request = (name, path, status = 200) => ({ name, path, status });
  /** @param {string} name @param {string} page @param {string} query */
  const picture = (name, page, query) =>
    request(`picture of ${name}`, `/picture/${page}/${LARGEST}?${query}`);
  /** @param {string} name @param {string} query */
  const embed = (name, query) => request(`embed of ${name}`, `/embed?${query}`);
  return [
    ...charts.map(({ chart, query }) => picture(`${chart}, all tests`, "explorer", query)),
    picture("four compared", "compare", `variant=${words("variant").slice(-4).join(",")}`),
    ...words("variant")
      .slice(0, 4)
      .map((id) => picture(`variant ${id}`, `variants/${id}`, "")),
    ...Object.entries(profiles).map(([name, query]) => picture(`a profile ${name}`, "recommend", query)),
    // Each hides another variant: what says nothing would come to the same view, which is kept.
    ...Object.entries(garbage).map(([name, query], index) =>
      picture(name, "explorer", `hide=${words("hide")[index]}&${query}`),
    ),
    ...charts.map(({ chart, query }) => embed(`${chart}, all tests`, query)),
    embed("every column, all tests", `show=table&${listed("columns")}&${all}`),
    ...Object.entries(garbage).map(([name, query]) => embed(name, query)),
    request("10,000 parameters, refused", `/embed?${"a&".repeat(10_000)}`, 431),
  ];
}
