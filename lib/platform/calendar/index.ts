export { bankHolidays, isBankHoliday } from "./bank-holidays";
export { addDays, type Day, dateToDay, dayToDate, londonDay } from "./day";
export { formatDate, formatDateTime, formatDay, formatTime } from "./format";
export { addWorkingDays, isWorkingDay, workingDaysBetween } from "./working-days";
