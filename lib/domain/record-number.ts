/** Record numbers that Chinese authorities give to a site and its map, as they write them. */
const SHAPES = {
  icpRecord: /^\p{Script=Han}ICP[备证]\d{4,10}号(-\d{1,3})?$/u,
  policeRecord: /^\p{Script=Han}公网安备\s?\d{14}号$/u,
  mapApprovalNumber: /^[\p{Script=Han}A-Z]{1,6}\(\d{4}\)\d{1,6}号$/u,
};
export type RecordNumber = keyof typeof SHAPES;

/** One of each, to be shown beside its field. */
export const RECORD_EXAMPLES: Record<RecordNumber, string> = {
  icpRecord: '京ICP备12345678号-1',
  policeRecord: '京公网安备 11010502000001号',
  mapApprovalNumber: '京S(2022)012号',
};

/** Brackets and digits may be of full width. */
export function isRecordNumber(kind: RecordNumber, text: string): boolean {
  return SHAPES[kind].test(text.normalize('NFKC'));
}
