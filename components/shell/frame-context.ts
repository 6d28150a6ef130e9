import type { Locale } from '#lib/domain/vocabulary.ts';

/** What every page's frame says of county and release; all texts already in the reader's language. */
export type FrameContext = {
  countyName: string;
  sealText: string;
  /** Languages that the pages are in. */
  languages: readonly Locale[];
  /** How many domains the county has, for the name of that page. */
  domains: number;
  /** Whether there are statements to be read one by one. */
  statements: boolean;
  /** Sentence of the demonstration bar; null where nothing is demonstration. */
  demonstration: string | null;
  /** Shown where an earlier release is read: says so, links to the newest. */
  earlier: { text: string; link: string } | null;
  /** Period, date, version of the release on one line. */
  releaseLine: string;
  /** What each source gave, by name; the page of the data says the rest. */
  sources: readonly string[];
  office: string;
  contact: { phone: string | null; email: string | null; address: string | null };
  /** The whole sentence, or null where no date is set. */
  nextRelease: string | null;
  licence: { text: string; url: string | null };
  /** Whether the county says something of privacy. */
  privacy: boolean;
  icpRecord: string | null;
  policeRecord: string | null;
  mapApprovalNumber: string | null;
  unapprovedOutline: boolean;
};
