import type { Locale } from '#lib/domain/vocabulary.ts';
import { type AdminRoom, roomTarget } from '#lib/features/admin-hub/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';

/** The first page of the administration: what can be kept up here, and what each room is for. */
export function AdminScreen({ locale, rooms }: { locale: Locale; rooms: readonly AdminRoom[] }) {
  const t = translator(locale, 'admin');
  return (
    <>
      <h1 className="page-title">{t('page')}</h1>
      <p className="mut">{t('lead')}</p>
      <ul className="room-cards">
        {rooms.map((room) => (
          <li key={room}>
            <h2>
              <a href={officeHref(locale, roomTarget(room))}>{t(`room.${room}`)}</a>
            </h2>
            <p>{t(`what.${room}`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
