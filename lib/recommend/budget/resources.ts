/** Memory and CPU of a node, a pod or a cluster; null where the amount is not known. */
export interface Resources {
  readonly memoryBytes: number | null;
  readonly cores: number | null;
}

/** Memory and CPU of which both are known. */
export interface KnownResources extends Resources {
  readonly memoryBytes: number;
  readonly cores: number;
}

/** What remains of `whole` without `part`, below zero where the part is the larger; null where either is not known. */
export function minus(whole: KnownResources, part: KnownResources): KnownResources;
export function minus(whole: Resources, part: Resources): Resources;
export function minus(whole: Resources, part: Resources): Resources {
  return {
    memoryBytes: difference(whole.memoryBytes, part.memoryBytes),
    cores: difference(whole.cores, part.cores),
  };
}

function difference(whole: number | null, part: number | null): number | null {
  return whole === null || part === null ? null : whole - part;
}

/** `count` times the amounts. */
export function times(amounts: KnownResources, count: number): KnownResources;
export function times(amounts: Resources, count: number): Resources;
export function times({ memoryBytes, cores }: Resources, count: number): Resources {
  return {
    memoryBytes: memoryBytes === null ? null : memoryBytes * count,
    cores: cores === null ? null : cores * count,
  };
}

/** One of `count` equal parts of the amounts. */
export function dividedBy({ memoryBytes, cores }: Resources, count: number): Resources {
  return {
    memoryBytes: memoryBytes === null ? null : memoryBytes / count,
    cores: cores === null ? null : cores / count,
  };
}

/** Whether there is some of both; null where what is known leaves it open. */
export function isSome({ memoryBytes, cores }: Resources): boolean | null {
  if ([memoryBytes, cores].some((amount) => amount !== null && amount <= 0)) return false;
  return memoryBytes === null || cores === null ? null : true;
}
