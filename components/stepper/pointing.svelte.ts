import { spotOf, type Spot } from './spotlight.ts';
import { pressed, walked } from './walk.ts';

/** What is pointed at in a stepper, by pointer, focus or key. */
export class Pointing {
  spot = $state.raw<Spot | null>(null);
  /** It was gone to by key: those who hear the page are told. */
  walking = $state(false);

  /** Takes a key that points or presses; false where it does neither. */
  key(event: KeyboardEvent): boolean {
    const part = walked(event);
    if (!part) return pressed(event);
    part.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.spot = spotOf(part);
    this.walking = true;
    return true;
  }

  readonly point = (event: Event): void => {
    const found = spotOf(event.target);
    // Between two parts nothing is pointed at; a region that gets the focus keeps what was.
    if (found || event.type === 'pointerover') this.spot = found;
    this.walking = false;
  };

  /** A finger leaves with every tap; what it pointed at stays. */
  readonly leave = ({ pointerType }: PointerEvent): void => {
    if (pointerType === 'mouse') this.spot = null;
  };
}
