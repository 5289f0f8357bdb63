export type Shape = "circle" | "diamond" | "square";

/** The outline of a shape of about 10 px around a point. */
export function shapePath(shape: Shape, x: number, y: number): string {
  if (shape === "circle") return `M${x - 4.5} ${y}a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z`;
  if (shape === "diamond") return `M${x} ${y - 5.5}L${x + 5.5} ${y}L${x} ${y + 5.5}L${x - 5.5} ${y}z`;
  return `M${x - 4} ${y - 4}h8v8h-8z`;
}
