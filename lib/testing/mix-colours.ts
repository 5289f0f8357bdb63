/** For tests: `color-mix(in oklab, …)` as a browser does it. Nothing else imports this. */

export type Triple = readonly [number, number, number];

// From and to the cones of oklab: https://www.w3.org/TR/css-color-4/#color-conversion-code
const toCones: readonly Triple[] = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const fromCones: readonly Triple[] = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

function times(matrix: readonly Triple[], [a, b, c]: Triple): Triple {
  return matrix.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Triple;
}

const each = (of: (value: number) => number, [a, b, c]: Triple): Triple => [of(a), of(b), of(c)];
const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const gamma = (value: number) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);

/** The channels of `#rrggbb`, from 0 to 255. */
export function channelsOf(hex: string): Triple {
  const [a = NaN, b = NaN, c = NaN] = (hex.match(/\w\w/g) ?? []).map((channel) => parseInt(channel, 16));
  return [a, b, c];
}

/** The roots of a colour's cones: oklab is linear in them, so that mixing them is mixing there. */
const rootsOf = (hex: string) =>
  each(
    Math.cbrt,
    times(
      toCones,
      each((channel) => linear(channel / 255), channelsOf(hex)),
    ),
  );

/** The channels of a mixture, `share` of `a` in `b`. */
export function mixColours(a: string, b: string, share: number): Triple {
  const [left, right] = [rootsOf(a), rootsOf(b)];
  const at = (index: 0 | 1 | 2) => share * left[index] + (1 - share) * right[index];
  const cones = each((root) => root ** 3, [at(0), at(1), at(2)]);
  return each((channel) => 255 * gamma(channel), times(fromCones, cones));
}
