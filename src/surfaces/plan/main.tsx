import { today } from '../../platform/today.ts';
import { startPage } from '../shared/start-page.tsx';
import { Plan } from './plan.tsx';

void startPage(
  'plan.title',
  <Plan finding={new URLSearchParams(location.search).get('for')} day={today()} />,
);
