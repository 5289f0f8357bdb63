/** How many variants can be compared at once. */
export const COMPARE_LIMITS = { least: 2, most: 4 } as const;
