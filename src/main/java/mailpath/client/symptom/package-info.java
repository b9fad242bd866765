/**
 * What users read when their mail program does not do what they want, and what lies behind it
 * (client settings 1c). {@link mailpath.client.symptom.Symptoms} lists the texts, {@link
 * mailpath.client.symptom.SymptomSearch} finds the one that somebody pasted. A {@link
 * mailpath.client.symptom.Symptom} names likely causes and the {@link
 * mailpath.client.symptom.SymptomCheck} that would prove one; by itself it proves nothing. What a
 * text advises is not repeated where it would make mail readable: a {@link
 * mailpath.client.symptom.HarmfulAdvice} warns of it.
 */
package mailpath.client.symptom;
