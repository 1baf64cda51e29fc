import { startPage } from '../shared/start-page.tsx';
import { Review } from './review.tsx';

void startPage('review.title', <Review id={new URLSearchParams(location.search).get('id') ?? ''} />);
