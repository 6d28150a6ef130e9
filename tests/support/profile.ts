import { DEFAULT_THRESHOLDS } from '#lib/domain/progress/thresholds.ts';
import { settingsOf } from '#lib/features/profile/view.ts';
import { COUNTY } from './county.ts';

const nothing = { contactPhone: null, contactEmail: null, contactAddressZh: null, contactAddressEn: null };
const none = { icpRecord: null, policeRecord: null, mapApprovalNumber: null, licenceUrl: null };

/** What the county of the tests says of itself. */
export const PROFILE = {
  ...{ countyCode: COUNTY, nameZh: '试验县', nameEn: 'Trial County', sealText: '试' },
  ...{ officeZh: '某办公室', officeEn: 'Some office', licenceZh: '许可', licenceEn: 'Licence' },
  ...{ ...nothing, ...none, privacyZh: null, privacyEn: null, onlyLanguage: null, showOutline: false },
};

/** What its form sends, with a change, where nothing was set beyond it. */
export function sentProfile(change: Record<string, string>): Record<string, string> {
  const seen = settingsOf({ profile: PROFILE, thresholds: DEFAULT_THRESHOLDS });
  const { showOutline: _empty, ...fields } = seen;
  return { ...fields, ...change, seen: JSON.stringify(seen) };
}
