import { startPage } from '../shared/start-page.tsx';
import { Privacy } from './privacy.tsx';

void startPage('nav.privacy', <Privacy />);
