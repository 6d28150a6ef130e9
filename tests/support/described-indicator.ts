import { indicatorRow } from './released-rows.ts';
import { versionRow } from './rows.ts';

const { indicatorCode: _code, ...version } = versionRow('WAT06');
/** An indicator as the catalogue and a release together describe it. */
export const described = (change = {}) => ({
  ...version,
  ...indicatorRow('WAT06'),
  departmentZh: '水利局',
  departmentEn: 'Water Bureau',
  dimensionName: null,
  ...change,
});
