import { startPage } from '../shared/start-page.tsx';
import { Summary } from './summary.tsx';

void startPage('summary.title', <Summary id={new URLSearchParams(location.search).get('id') ?? ''} />);
