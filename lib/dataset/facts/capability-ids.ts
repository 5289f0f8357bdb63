/** What a CNI can do beyond carrying packets, where a profile may ask for it. */
export const capabilityIds = ["l7", "observability", "windows", "bgp"] as const;
export type CapabilityId = (typeof capabilityIds)[number];
