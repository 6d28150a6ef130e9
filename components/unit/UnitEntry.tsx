import type { UnitLine } from '#lib/features/unit-page/view.ts';

/** One unit in a list: what it is called, what it is, since when, and how many figures it has. */
export function UnitEntry({ line, place }: { line: UnitLine; place?: string }) {
  const { href, name, code, sort, span, was, figures, isThere } = line;
  const said = [place, sort, code, span, was, figures].filter(Boolean);
  return (
    <p className={isThere ? 'unit-line' : 'unit-line is-closed'}>
      <a href={href}>{name}</a> <span className="dim sm">{said.join(' · ')}</span>
    </p>
  );
}
