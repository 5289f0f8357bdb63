const limit = "--max-old-space-size";

/**
 * What keeps the server small, as variables of its environment. Node would let its garbage grow to gigabytes, and glibc would keep what pictures freed in an arena
 * for each thread. A limit that was given stays. The Containerfile says the same.
 * @param {Record<string, string | undefined>} environment
 */
export function smallMemory({ NODE_OPTIONS: options = "", MALLOC_ARENA_MAX: arenas = "2" }) {
  return {
    NODE_OPTIONS: options.includes(limit) ? options : `${options} ${limit}=256`.trim(),
    MALLOC_ARENA_MAX: arenas,
  };
}
