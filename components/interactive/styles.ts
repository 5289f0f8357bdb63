/** The thin line of a range of runs, as the style sheet's `.range`: without ends. */
export const rangeLine = {
  width: 0,
  stroke: "var(--ink)",
  strokeWidth: 1.25,
  isAnimationActive: false,
} as const;

/** Behind the bars, as the layout has it. */
export const behindBars = {
  stroke: "var(--cni-baremetal)",
  strokeWidth: 1.5,
  strokeDasharray: "4 3",
  zIndex: 1,
};
