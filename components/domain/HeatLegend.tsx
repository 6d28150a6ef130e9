import { Light } from '#components/charts/Light.tsx';
import { Legend } from '#components/ui/Legend.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';

/** The five steps of the schedule ratio and the lights that go with them. */
export function HeatLegend({ locale }: { locale: Locale }) {
  const t = translator(locale, 'domain');
  const word = translator(locale, 'figure');
  return (
    <Legend
      items={[
        { key: '1', mark: { kind: 'heat', step: 1 }, text: t('heat1') },
        {
          key: '2',
          mark: { kind: 'heat', step: 2 },
          text: (
            <>
              75–90 <Light light="late" word={word('status.behind')} />
            </>
          ),
        },
        {
          key: '3',
          mark: { kind: 'heat', step: 3 },
          text: (
            <>
              90–100 <Light light="slow" word={word('status.slightly_behind')} />
            </>
          ),
        },
        {
          key: '4',
          mark: { kind: 'heat', step: 4 },
          text: (
            <>
              100–110 <Light light="go" word={word('status.on_schedule')} />
            </>
          ),
        },
        { key: '5', mark: { kind: 'heat', step: 5 }, text: t('heat5') },
        { key: 'missing', mark: { kind: 'missing' }, text: t('heatNone') },
      ]}
    />
  );
}
