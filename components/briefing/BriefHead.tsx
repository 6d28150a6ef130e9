import { DemoBar } from '#components/ui/Marks.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Brief } from '#lib/features/briefing/view.ts';

/** What was found, of when and where, and the five figures. */
export function BriefHead({ brief }: { locale: Locale; brief: Brief }) {
  return (
    <header className="brief-head">
      <p className="brief-of">
        <b>{brief.heading}</b>
        <span>{brief.period}</span>
      </p>
      <h1>{brief.title}</h1>
      <p>{brief.lead}</p>
      <p className="mut sm">
        {brief.scope} · {brief.known}
      </p>
      {brief.demonstration ? <DemoBar>{brief.demonstration}</DemoBar> : null}
      <dl className="brief-figures">
        {brief.figures.map(({ key, label, value, of }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              <b>{value}</b> {of}
            </dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
