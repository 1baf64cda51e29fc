/** The pages and their addresses. */
export type PageName =
  | 'home'
  | 'history'
  | 'plan'
  | 'checkin'
  | 'learn'
  | 'athletes'
  | 'analyze'
  | 'settings'
  | 'privacy'
  | 'summary'
  | 'review'
  | 'compare'
  | 'coach';

/** Pages keep their folders when built, so the same relative addresses hold in every build. */
export function pageHref(page: PageName, query: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(query).toString();
  return `../${page}/index.html${search === '' ? '' : `?${search}`}`;
}
