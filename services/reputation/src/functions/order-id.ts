import { idPattern } from '@ecom/kernel';
import { object, string } from 'yup';

export const orderIdParams = object({
  orderId: string().matches(idPattern('ord'), 'orderId is not the id of an order').required(),
});
