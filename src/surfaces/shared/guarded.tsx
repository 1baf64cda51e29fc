/** One part of a page that cannot be shown says so, and the other parts stay. */
import { Component, type ComponentChildren } from 'preact';
import { t } from '../../language/index.ts';

interface Props {
  readonly children: ComponentChildren;
}

interface State {
  readonly broken: boolean;
}

export class Guarded extends Component<Props, State> {
  override state: State = { broken: false };

  static override getDerivedStateFromError(): State {
    return { broken: true };
  }

  override componentDidCatch(error: unknown): void {
    console.error(error);
  }

  override render({ children }: Props, { broken }: State): ComponentChildren {
    if (!broken) return children;
    return (
      <div class="section" data-testid="broken-part">
        <span />
        <p class="page-error" role="alert">
          {t('part.broken')}
        </p>
      </div>
    );
  }
}
