/** The identifier that an account has in all of AWS. */
export const ACCOUNT_FORM = /^\d{12}$/;
