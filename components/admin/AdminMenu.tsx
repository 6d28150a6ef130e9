import type { Locale } from '#lib/domain/vocabulary.ts';
import { type AdminRoom, roomOver, roomTarget } from '#lib/features/admin-hub/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { type OfficeTarget, officeHref } from '#lib/shared/office-routes.ts';

type MenuProps = { locale: Locale; here: OfficeTarget; rooms: readonly AdminRoom[] };

/** The rooms of the administration beside each other, on top of every one of them. */
export function AdminMenu({ locale, here, rooms }: MenuProps) {
  const t = translator(locale, 'admin');
  const over = roomOver(here);
  return (
    <nav className="rooms" aria-label={t('menu')}>
      <ul>
        {rooms.map((room) => {
          const href = officeHref(locale, roomTarget(room));
          const current = href === officeHref(locale, here) ? 'page' : 'true';
          return (
            <li key={room}>
              <a href={href} aria-current={room === over ? current : undefined}>
                {t(`room.${room}`)}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
