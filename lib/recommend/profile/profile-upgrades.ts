import type { Upgrader } from "@/lib/link/upgrade";

/**
 * The steps from each version of a profile's link to the next, from version 1 on. There are none: version 1 is the newest.
 *
 * When a parameter is to mean something else (another name, other words, another answer of a preset), links that are out there must
 * go on meaning what they meant:
 *
 * 1. Raise `LINK_VERSION`.
 * 2. Append the upgrader here, and `{ takes: [], upgrade: (taken) => taken }` to those of all other pages, which
 *    `view-upgrades.ts` names: all pages count their versions together.
 * 3. A name that no field has any more must still be among those that the page reads from the address.
 * 4. Append links of the version that has become old to `old-links.test.ts`. Those that stand there go on meaning what is written.
 *
 * A new parameter, or a new word for an old one, needs no new version.
 */
export const profileUpgraders: readonly Upgrader[] = [];
