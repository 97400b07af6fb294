import { calendarKernel } from './calendar.ts';
import type { Kernel, KernelName } from './kernel.ts';
import { simjsKernel } from './simjs.ts';

export function newKernel(name: KernelName): Kernel {
  switch (name) {
    case 'calendar':
      return calendarKernel();
    case 'simjs':
      return simjsKernel();
  }
}
