import { t } from '../../language/index.ts';
import { startPage } from '../shared/start-page.tsx';
import { Learn } from './learn.tsx';

startPage(t('learn.title'), <Learn />);
// The browser looked for the address's anchor before the page had it.
document.getElementById(location.hash.slice(1))?.scrollIntoView();
