/** The 45° hatch of demonstration data, as a fill named by `id`. */
export function Hatch({ id, hue, ground = 'var(--color-surface)' }: { id: string; hue: string; ground?: string }) {
  return (
    <pattern id={id} width={4} height={4} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={4} height={4} fill={ground} />
      <path d="M0 0V4" stroke={hue} strokeWidth={3} />
    </pattern>
  );
}
