/** How many variants can stand side by side. */
export const COMPARE_LIMITS = { least: 2, most: 4 } as const;
