/** @typedef {{ status: number, type: string, ms: number, content: Buffer }} Answer `ms` lasts from the request until its answer is read whole. */

/**
 * Asks for an address as a page's visitor does, and reads the answer whole. Redirects are not followed.
 * @param {string} address @param {string} [accept] @returns {Promise<Answer>}
 */
export async function ask(address, accept = "*/*") {
  const start = performance.now();
  const answer = await fetch(address, { headers: { accept }, redirect: "manual" });
  const content = Buffer.from(await answer.arrayBuffer());
  const ms = performance.now() - start;
  return { status: answer.status, type: answer.headers.get("content-type") ?? "", ms, content };
}

/** The words that a parameter of the explorer's links may have, as its own API document lists them. @param {string} address */
export async function linkWords(address) {
  const document =
    /** @type {{ components: { parameters: Record<string, { schema: { items?: { enum?: string[] }, enum?: string[] } }> } }} */ (
      await (await fetch(new URL("/api/openapi.json", address))).json()
    );
  return (/** @type {string} */ name) => {
    const schema = document.components.parameters[`view.${name}`]?.schema;
    const words = schema?.items?.enum ?? schema?.enum ?? [];
    if (words.length === 0) throw new Error(`the API document has no words for "${name}"`);
    return words;
  };
}
