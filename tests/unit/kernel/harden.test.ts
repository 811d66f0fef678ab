import { expect, test } from 'vitest';
import { harden } from '../../../src/kernel/harden.ts';

test('what is taken is gone from the instance and every prototype, even where it cannot be deleted', () => {
  class Base {
    fetch(): string {
      return 'base';
    }
  }
  class Scope extends Base {
    readonly Worker = 'own';
    readonly kept = 1;
    readonly navigator = new (class Navigator {
      storage = 1;
      gpu = 2;
    })();
  }
  const scope = new Scope();
  Object.defineProperty(scope, 'WebSocket', { value: 'fixed', configurable: false, writable: true });
  harden(scope);
  expect([
    Reflect.get(scope, 'fetch'),
    scope.Worker,
    Reflect.get(scope, 'WebSocket'),
    Reflect.get(Base.prototype, 'fetch'),
  ]).toEqual([undefined, undefined, undefined, undefined]);
  expect([scope.kept, scope.navigator.storage, scope.navigator.gpu]).toEqual([1, undefined, 2]);
});
