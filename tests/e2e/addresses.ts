/** One address of each kind of page. */
export const KINDS = {
  summary: '/',
  domains: '/domains',
  domain: '/domains/elderly',
  indicator: '/indicators/WAT05',
  'indicator with target': '/indicators/ELD03',
  'indicator with grades': '/indicators/GOV01',
  townships: '/townships',
  township: '/townships/430581109',
  facts: '/facts',
  methods: '/methods',
  data: '/data',
  releases: '/releases',
  'earlier release': '/releases/2022Q1',
  'indicator of an earlier release': '/releases/2022Q1/indicators/ELD03',
  search: '/search?q=水',
  compare: '/compare?i=ELD03&u=430581109,430581101',
  accessibility: '/accessibility',
  missing: '/no-such-page',
} as const;

export const LOCALES = ['zh', 'en'] as const;

/** The English address of a Chinese one. */
export function addressIn(locale: (typeof LOCALES)[number], address: string): string {
  if (locale === 'zh') return address;
  return address === '/' ? '/en' : `/en${address}`;
}
