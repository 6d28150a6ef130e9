import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { Light } from '#components/charts/Light.tsx';
import { Static } from '#components/ui/Static.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { CellWhy } from '#lib/features/cell-why/view.ts';
import { translator } from '#lib/i18n/translator.ts';

type WhyProps = { locale: Locale; why: CellWhy; close: string };

/** Why a cell shows what it shows: a part of the page, which a script moves beside its cell. */
export function WhyPanel({ locale, why, close }: WhyProps) {
  const t = translator(locale, 'overview');
  return (
    <Static as="section" id="why" className="ov-why" aria-label={why.title} tabIndex={-1}>
      <header>
        {why.glyph ? <DomainGlyph order={why.glyph.order} glyph={why.glyph.glyph} size="s" /> : null}
        <h2>{why.title}</h2>
        <Light light={why.verdict.light} word={why.verdict.word}>
          {why.verdict.figure}
        </Light>
        <a href={close} id="why-close">
          {t('why.close')}
        </a>
      </header>
      {why.demonstration ? <p className="demofig">{translator(locale, 'office')('demonstration')}</p> : null}
      {why.working.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {why.lines.length > 0 ? <WhyLines locale={locale} why={why} /> : null}
      {why.since ? <p className="cin">{why.since}</p> : null}
      {why.marks.length > 0 ? (
        <ul className="ov-marks">
          {why.marks.map(({ text, href }) => (
            <li key={href + text}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="row">
        {why.links.map(({ text, href }) => (
          <a key={href} href={href}>
            {text}
          </a>
        ))}
      </p>
    </Static>
  );
}

function WhyLines({ locale, why }: { locale: Locale; why: CellWhy }) {
  const t = translator(locale, 'overview');
  return (
    <>
      <table>
        <caption className="vh">{why.title}</caption>
        <thead className="vh">
          <tr>
            <th scope="col">{t('why.indicator')}</th>
            <th scope="col">{t('measure.figure')}</th>
            <th scope="col">{t('head.status')}</th>
          </tr>
        </thead>
        <tbody>
          {why.lines.map(({ name, href, figure, verdict, middle }) => (
            <tr key={href} className={middle ? 'on' : undefined}>
              <th scope="row">
                <a href={href}>{name}</a>
                {middle ? <span className="tag ce">{t('why.middle')}</span> : null}
              </th>
              <td className="num">{figure}</td>
              <td>
                <Light light={verdict.light} word={verdict.word}>
                  {verdict.figure}
                </Light>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {why.others > 0 ? <p className="xs mut">{t('why.others', { n: why.others })}</p> : null}
    </>
  );
}
