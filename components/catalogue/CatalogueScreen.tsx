import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { DataTable } from '#components/ui/DataTable.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { CatalogueDomain } from '#lib/features/definition-words/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** Every indicator of the county, domain by domain, ended ones too. */
export function CatalogueScreen({ locale, domains }: { locale: Locale; domains: readonly CatalogueDomain[] }) {
  const t = translator(locale, 'catalogue');
  const count = domains.reduce((sum, { lines }) => sum + lines.length, 0);
  return (
    <>
      <h1 className="page-title">{t('title', { count })}</h1>
      <p className="mut">{t('lead')}</p>
      {domains.map((domain) => (
        <Section
          key={domain.code}
          id={domain.code}
          title={
            <span className="row">
              <DomainGlyph order={domain.order} glyph={domain.glyph} size="s" /> {domain.name}
            </span>
          }
          aside={<a href={domain.newHref}>{t('newIn', { domain: domain.name })}</a>}
        >
          <Lines locale={locale} domain={domain} />
        </Section>
      ))}
    </>
  );
}

function Lines({ locale, domain }: { locale: Locale; domain: CatalogueDomain }) {
  const t = translator(locale, 'catalogue');
  return (
    <DataTable
      caption={`${domain.order} · ${domain.name}`}
      captionHidden
      columns={[
        { key: 'name', label: t('name') },
        { key: 'code', label: t('code') },
        { key: 'unit', label: t('unit') },
        { key: 'kind', label: t('kindHead') },
        { key: 'frequency', label: t('frequency') },
        { key: 'level', label: t('level') },
        { key: 'department', label: t('department') },
        { key: 'versions', label: t('versions'), numeric: true },
        { key: 'state', label: t('state') },
      ]}
      rows={domain.lines.map((line) => ({
        key: line.code,
        head: (
          <>
            <a href={line.href}>{line.name}</a>
            {line.headline ? <span className="dim sm"> {t('headlineMark')}</span> : null}
          </>
        ),
        cells: [
          ...[line.code, line.unit, line.kind, line.frequency, line.level, line.department, line.versions],
          { text: line.state || t('inForce'), strong: line.state !== '' },
        ],
      }))}
    />
  );
}
