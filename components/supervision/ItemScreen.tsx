import { DomainGlyph } from '#components/charts/DomainGlyph.tsx';
import { Breadcrumb } from '#components/ui/Breadcrumb.tsx';
import { KeyValueList } from '#components/ui/KeyValueList.tsx';
import { DemoBar } from '#components/ui/Marks.tsx';
import { Section } from '#components/ui/Section.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { ItemView } from '#lib/features/supervision-item/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { Course } from './Course.tsx';
import { DecideForms } from './DecideForms.tsx';
import { FigureThenNow } from './FigureThenNow.tsx';
import { PrintButton } from './PrintButton.tsx';
import { ReplyForm } from './ReplyForm.tsx';
import { StageTag } from './StageTag.tsx';

type ItemScreenProps = { locale: Locale; item: ItemView; formKey: string; fault: string | null };

/** One item: what, whose, until when; its figure then and now; what happened; what this person may do about it. */
export function ItemScreen({ locale, item, formKey, fault }: ItemScreenProps) {
  const t = translator(locale, 'supervision');
  const title = t('title', { unit: item.unit.name, indicator: item.indicator.name });
  const list = officeHref(locale, { page: 'office', part: 'supervision' });
  return (
    <div className="sup-item">
      <Breadcrumb label={t('page')} crumbs={[{ text: t('page'), href: list }, { text: title }]} />
      <div className="sup-head">
        <div>
          <p className="row sm">
            <DomainGlyph order={item.domain.order} glyph={item.domain.glyph} size="s" />
            {item.domain.name}
            <StageTag stage={item.stage} word={item.word} />
            <span className="mut">
              {item.age}
              {item.left ? ` · ${item.left}` : ''}
            </span>
          </p>
          <h1 className="page-title">{title}</h1>
        </div>
        <PrintButton text={t('print')} />
      </div>
      {item.demonstration ? <DemoBar>{translator(locale, 'chart')('demoData')}</DemoBar> : null}
      <div className="sup-cols">
        <div>
          <Section title={t('task')}>
            <p className="sup-task">{item.task}</p>
            <KeyValueList
              items={[
                { key: 'owner', term: t('owner'), value: item.owner },
                { key: 'due', term: t('due'), value: item.due },
                { key: 'expected', term: t('expected'), value: item.expected ?? t('expectedNo') },
                {
                  ...{ key: 'opener', term: t('opener') },
                  value: t('openerText', { name: item.openedBy, at: item.opened }),
                },
              ]}
            />
          </Section>
          <Section title={t('figures')}>
            <FigureThenNow locale={locale} item={item} />
          </Section>
        </div>
        <div>
          <Section id="course" title={t('courseTitle')}>
            <Course entries={item.course} />
          </Section>
          {item.may.reply ? (
            <Section id="reply" title={t('reply')}>
              <ReplyForm
                locale={locale}
                id={item.id}
                formKey={formKey}
                fault={fault}
                words={{
                  ...{ lead: t('replyLead'), text: t('replyText'), files: t('replyFiles'), hint: t('replyFilesHint') },
                  ...{ send: t('send'), sending: t('sending'), sent: t('sent'), failed: t('sendFailed') },
                }}
              />
            </Section>
          ) : null}
          {item.may.decide ? <DecideForms locale={locale} item={item} /> : null}
        </div>
      </div>
    </div>
  );
}
