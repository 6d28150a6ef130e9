/** The county's seal: up to four characters, read from the top, in two columns from the right where there are more than two. */
export function Seal({ text }: { text: string }) {
  const characters = [...text].slice(0, 4);
  const single = characters.length === 1;
  const columns = characters.length > 2 ? 2 : 1;
  const size = single ? 24 : 14;
  return (
    <svg className="seal" viewBox="0 0 38 38" aria-hidden="true">
      <path d="M1.5 2.2 36.4 1.4 36.8 36 1.8 36.7Z" fill="var(--color-seal)" />
      <path d="M4.3 4.6 33.9 4.1 34.2 33.6 4.5 34Z" fill="none" stroke="var(--color-on-seal)" />
      <g
        fill="var(--color-on-seal)"
        fontFamily="var(--font-serif)"
        fontSize={size}
        fontWeight="700"
        textAnchor="middle"
      >
        {characters.map((character, at) => (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: a seal may repeat a character
            key={at}
            x={columns === 2 ? (at < 2 ? 26.2 : 12.2) : 19.2}
            y={single ? 27.5 : at % 2 === 0 ? 18 : 31.6}
          >
            {character}
          </text>
        ))}
      </g>
    </svg>
  );
}
