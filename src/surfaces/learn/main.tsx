import { startPage } from '../shared/start-page.tsx';
import { Learn } from './learn.tsx';

// The browser looked for the address's anchor before the page had it.
void startPage('learn.title', <Learn />).then(() =>
  document.getElementById(location.hash.slice(1))?.scrollIntoView(),
);
