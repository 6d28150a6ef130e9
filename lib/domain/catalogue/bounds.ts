/** Whether a value lies within an indicator's hard bounds. */
export function isWithin({ min, max }: { min: number | null; max: number | null }, value: number): boolean {
  return (min === null || value >= min) && (max === null || value <= max);
}
