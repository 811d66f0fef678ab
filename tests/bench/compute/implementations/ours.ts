/** The course's TensorFlow.js, with threads: as on a host that isolates its pages. */
import { answerWith } from '../answer.ts';
import { prepareCourse } from './course.ts';

answerWith(prepareCourse(Worker));
