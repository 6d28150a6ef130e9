export type IconName = 'download' | 'link' | 'print' | 'forward';

const PATH: Record<IconName, string> = {
  download: 'M10 3v10m-4-4 4 4 4-4M4 17h12',
  link: 'M13 7l-3-3-3 3M10 4v9M5 10v6h10v-6',
  print: 'M6 8V3h8v5M6 14H3V8h14v6h-3M6 12h8v5H6Z',
  forward: 'M8 5l5 5-5 5',
};

/** A line drawing beside words; never alone. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATH[name]} fill="none" stroke="currentColor" strokeWidth="1.6" />
    </svg>
  );
}
