import { startPage } from '../shared/start-page.tsx';
import { pageHref } from '../shared/page-href.ts';
import { History } from './history.tsx';

const [first, second] = new URLSearchParams(location.search).get('compare')?.split(',') ?? [];

// Two runs were compared here before they had a page of their own: bookmarks still lead there.
if (first && second) location.replace(pageHref('compare', { run: first, with: second }));
else void startPage('nav.history', <History />);
