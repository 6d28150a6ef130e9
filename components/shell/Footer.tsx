import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';
import type { FrameContext } from './frame-context.ts';

type FooterProps = { place: Place; context: FrameContext };

/** Where the figures come from, who answers for them, how to report a mistake, and the records the law asks for. */
export function Footer({ place, context }: FooterProps) {
  const t = translator(place.locale, 'shell');
  const { licence } = context;
  return (
    <div className="wrap">
      <div className="cols">
        <section>
          <h2>{t('sources')}</h2>
          {context.sources.length > 0 ? (
            <p>
              {context.sources.join(place.locale === 'zh' ? '、' : '; ')}
              {place.locale === 'zh' ? '。' : '. '}
              <a href={`${href(place, { page: 'data' })}#sources`}>{t('sourcesMore')}</a>
            </p>
          ) : null}
          <p>
            {t('thisRelease')}
            {context.releaseLine}
          </p>
          <p>
            {t('licence')}
            {licence.url ? <a href={licence.url}>{licence.text}</a> : licence.text}
          </p>
        </section>
        <section>
          <h2>{t('office')}</h2>
          <p>{context.office}</p>
          {context.nextRelease ? <p>{context.nextRelease}</p> : null}
          <Contact place={place} contact={context.contact} />
        </section>
        <section>
          <h2>{t('more')}</h2>
          <ul>
            {(['compare', 'releases', 'data', 'methods', 'accessibility'] as const).map((page) => (
              <li key={page}>
                <a href={href(place, { page })}>{t(page)}</a>
              </li>
            ))}
            {context.privacy ? (
              <li>
                <a href={`${href(place, { page: 'accessibility' })}#privacy`}>{t('privacy')}</a>
              </li>
            ) : null}
          </ul>
        </section>
      </div>
      <Records place={place} context={context} />
    </div>
  );
}

function Contact({ place, contact }: { place: Place; contact: FrameContext['contact'] }) {
  const t = translator(place.locale, 'shell');
  const { phone, email, address } = contact;
  if (!phone && !email && !address) return null;
  const colon = place.locale === 'zh' ? '：' : ': ';
  return (
    <>
      <p>{t('reportError')}</p>
      <ul>
        {phone ? (
          <li>
            {t('phone') + colon}
            <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
          </li>
        ) : null}
        {email ? (
          <li>
            {t('email') + colon}
            <a href={`mailto:${email}`}>{email}</a>
          </li>
        ) : null}
        {address ? <li>{t('address') + colon + address}</li> : null}
      </ul>
    </>
  );
}

function Records({ place, context }: FooterProps) {
  const t = translator(place.locale, 'shell');
  const { icpRecord, policeRecord, mapApprovalNumber, unapprovedOutline } = context;
  if (!icpRecord && !policeRecord && !mapApprovalNumber && !unapprovedOutline) return null;
  return (
    <p className="rel">
      {icpRecord ? <a href="https://beian.miit.gov.cn/">{icpRecord}</a> : null}
      {policeRecord ? <span>{policeRecord}</span> : null}
      {mapApprovalNumber ? <span>{t('mapApproval', { number: mapApprovalNumber })}</span> : null}
      {unapprovedOutline ? <span>{t('mapUnapproved')}</span> : null}
    </p>
  );
}
