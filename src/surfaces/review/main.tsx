import { t } from '../../language/index.ts';
import { startPage } from '../shared/start-page.tsx';
import { Review } from './review.tsx';

startPage(t('review.title'), <Review id={new URLSearchParams(location.search).get('id') ?? ''} />);
