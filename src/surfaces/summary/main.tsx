import { t } from '../../language/index.ts';
import { startPage } from '../shared/start-page.tsx';
import { Summary } from './summary.tsx';

startPage(t('summary.title'), <Summary id={new URLSearchParams(location.search).get('id') ?? ''} />);
