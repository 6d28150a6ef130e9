import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Overview } from '#lib/features/overview/view.ts';

type ScreenProps = { locale: Locale; overview: Overview };

/** The office's first page: how the county stands, and where it does not keep up. */
export function OverviewScreen({ overview }: ScreenProps) {
  return (
    <>
      <h1 className="page-title">{overview.title}</h1>
      <p className="mut">{overview.lead}</p>
    </>
  );
}
