/** How far something is, as a bar with its words above it. */
export function Progress({ value, of, text }: { value: number; of: number; text: string }) {
  return (
    <div className="prog">
      <span className="sm">{text}</span>
      <progress value={value} max={Math.max(of, 1)} aria-label={text} />
    </div>
  );
}
