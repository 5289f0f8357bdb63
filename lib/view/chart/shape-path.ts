export type Shape = "circle" | "diamond" | "square";

/** The outline of a shape around a point, about 10 px wide at `scale` 1. */
export function shapePath(shape: Shape, x: number, y: number, scale = 1): string {
  const [radius, tip, side] = [4.5 * scale, 5.5 * scale, 4 * scale];
  if (shape === "circle")
    return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
  if (shape === "diamond") return `M${x} ${y - tip}L${x + tip} ${y}L${x} ${y + tip}L${x - tip} ${y}z`;
  return `M${x - side} ${y - side}h${2 * side}v${2 * side}h${-2 * side}z`;
}
