// SPDX-License-Identifier: MPL-2.0
//
// The commission plan: its rates and limits in one sentence, what it pays at every attainment and for every deal.
// pay is that of a month before floor and cap: bonus the variable pay at quota, by_part whether a higher rate is paid
// on the part above its threshold only; limited is it within floor and cap, used the hint beside an entry.

#include "workbooks/workbooks.hpp"

namespace templates {

const std::string_view commissionPlan = R"(
let pay(sales;quota;bonus;by_part) = CHOOSE(plan_number;COMMISSION(sales;base_rate);
  COMMISSION(sales;base_rate;quota;over_rate;by_part;must_exceed);
  IF(by_part;COMMTIERED(sales;tier_from;tier_rates;IF(in_quotas;quota;0));
  COMMRETRO(sales;tier_from;tier_rates;IF(in_quotas;quota;0)));COMMACCEL(sales;quota;base_rate;accelerator);
  PAYOUT(ATTAINMENT(sales;quota);bonus;0;N(bonus_threshold));PAYOUT(ATTAINMENT(sales;quota);bonus;1))
let limited(pay) = IF(entries_missing>0;0;COMMLIMITS(pay;N(pay_floor);cap_in_force))
let month_of(days;day) = days;">"&EOMONTH(day;-1);days;"<="&EOMONTH(day;0)
start Commission plan | A plan that people understand, what it pays, and what it costs, before anyone signs it.
  | =given(company;_"Prepared for "&company&"."&given(currency;_" All amounts in "&currency&"."))
fields Set up
Company | [Input Text] eg "Northwind Software" #company
Currency label | [Input Text] eg "EUR" #currency | amounts carry no sign
For whom | [Input Text] eg "Account executives" #role | the role that is paid by this plan
Month to look at | [Date] eg 2027-03-31 #as_of | any day of it; empty: today
tiles The month
Payable | [Headline Amount] =SUM(month_payable) #payable_total
  | =IF(SUM(month_sales)=0;"";TEXT(SUM(month_payable)/SUM(month_sales);"0.0%")&_" of sales")
Sales that count | [Headline Amount] =SUM(month_sales) #sales_total
  | =IF(SUM(month_quotas)=0;"";TEXT(SUM(month_sales)/SUM(month_quotas);"0%")&_" of the team's quota")
At quota or above | [Headline Amount] =COUNTIF(month_attainment;">=1") #people_at_quota
  | =IF(COUNT(month_attainment)=0;"";_"of "&COUNT(month_attainment)&_" people")
Pay, of sales at target | [Headline Percent] =cost_at_target | base pay and commission
steps How to use this workbook
1  Plan | Choose a kind of plan and its rates; the plan says itself in one sentence. | =entries_missing=0
2  Payout | Try three months of sales, and read the curve. | =COUNT(Payout.$B$7:$B$9)>0
3  Team | List who is paid by it: base, variable pay, quota, ramp. | =COUNTA(team)>0
4  Deals | List the deals as they close. One that is not in the CRM earns nothing. | =COUNTA(deal_reps)>0
5  Month, Statement | Statement | Read what everyone earned; print a statement for each person. | =statement_rep<>""
6  Compare | Compare fair and unfair ways to pay the same bonus. | =N(target_pay)>0
7  Cost | See what a good year costs before you promise it. | =cost_at_target>0
checks Checks: is it fair, is it complete?
Pays in proportion, not all or nothing | =IF(plan_number=6;1;0) | Plan: the kind of plan
No cap below 125% of quota | =IF(AND(cap_in_force>0;INDEX(curve_pay;126)>cap_in_force);1;0) | Plan: the cap
No cliff: 1% more never adds 25% of variable pay
  | =IF(AND(N(target_pay)>0;biggest_step>0.25*target_pay);1;0) | Plan: on the part above
The floor is not above the cap | =IF(AND(N(pay_cap)>0;N(pay_floor)>N(pay_cap));1;0) | Plan: the floor
Nothing is missing from the plan | =entries_missing | Plan, column D
Every deal belongs to someone of the team | =SUMPRODUCT((deal_reps<>"")*(COUNTIF(team;deal_reps)=0)) | Deals, column C
Every deal is in the CRM | =SUMPRODUCT((deal_reps<>"")*(deal_crm<>_"yes")) | Deals, column G

let used(kinds;entry;hint) = IF(ISERROR(FIND(plan_number;kinds));_"– not used by this kind of plan";
  IF(entry="";_"! still missing";hint))
sheet Plan | columns 4 56 40 28 29 29 | one page
title Plan | Simple enough to say in one sentence. Fill in what the kind of plan needs; leave out the rest.
B5 [Headline Sentence 5x2] =IF(entries_missing>0;_"Fill in the plan, and it says itself here in one sentence.";
  INDEX(sentences;plan_number)&sentence_of_limits) #plan_sentence
B7 [Status 5x1] =IF(entries_missing=0;_"√ The plan is complete";_"! Still missing: "&entries_missing)
section B9:F9 Rates
B10 Kind of plan | [List] Two rates #plan_type {in Lists.D6:D11}
  | [Hint 3x1] =used("123456";C10;_"the entries below follow it")
B11 Paid on | [List] revenue #basis {revenue, MRR, ACV, units, gross margin}
  | [Hint 3x1] =used("123456";C11;_"of a person in a month")
B12 Base rate | [Rate] eg 0.02 #base_rate | [Hint 3x1] =used("124";C12;_"from the first sale")
B13 Quota a month | [Amount] eg 270000 #plan_quota
  | [Hint 3x1] =used("123456";C13;_"a person on the sheet Team may have another one")
B14 Higher rate | [Rate] eg 0.04 #over_rate | [Hint 3x1] =used("2";C14;_"once the quota is met")
B15 Higher rate applies | [List] to everything #method {to everything, to the part above}
  | [Hint 3x1] =used("23";C15;_"to the part above: no cliffs")
B16 The quota must be | [List] exceeded #quota_rule {exceeded, reached}
  | [Hint 3x1] =used("2";C16;_"exceeded: one more than the quota")
B17 Accelerator above quota | [Number] eg 1.5 #accelerator {0..10} | [Hint 3x1] =used("4";C17;_"times the base rate")
B18 Variable pay at quota, a month | [Amount] eg 10000 #target_pay
  | [Hint 3x1] =used("123456";C18;_"the bonus; the measure of a cliff")
B19 No bonus below | [Percent] eg 0.5 #bonus_threshold | [Hint 3x1] =used("5";C19;_"of quota; 0% for none")
section B21:F21 Limits and conditions
B22 At least, a month | [Amount] #pay_floor | a floor; empty: none
B23 At most, a month | [Amount] #pay_cap | a cap; the best stop selling there
B24 Draw, a month | [Amount] eg 2000 #draw | paid in advance, set against commission
B25 Draw is kept when not earned | [List] no #draw_kept {yes, no} | no: owed until earned
B26 Months until a sale is safe | [Count] eg 6 #clawback_months | a customer who leaves earlier costs commission
B27 Only deals in the CRM count | [List] yes #crm_gate {yes, no} | what is not recorded is not paid
section B29:F29 Tiers
B30 Thresholds are | [List] amounts #tier_unit {amounts, shares of the quota} | [Hint 3x1] =IF(plan_number<>3;
  _"– not used by this kind of plan";IF(tiers_wrong=0;_"√ rising from 0";_"! from 0, rising, with a rate each"))
B31 [Header Right] Sales from | Rate | In force from | Rate | Step up
B32:B37 [Amount] eg 0; 100000; 250000 #tier_from | [Rate] eg 0.02; 0.03; 0.04 #tier_rates
  | D32 [Amount] =IF(plan_number=3;B32;0) | [Rate] =IF(plan_number=3;C32;IF(plan_number<5;base_rate;0))
D33:D37 [Amount] =IF(plan_number=3;given($B33;$B33);IF(AND(ROW()=33;in_force_in_quotas);1;""))
  | [Rate] =given($D33;CHOOSE(plan_number;0;IF(N(over_rate)=0;base_rate;over_rate);$C33;base_rate*accelerator;0;0))
F32:F37 [Rate] =given($D32;$E32-N($E31)) #step_from@D32:D37 #step_rates@E32:E37
when B32:B37 [Input Percent] =in_quotas | D32:D37 [Calc Percent] =AND(in_force_in_quotas;$D32<>"")
status B7 D10:D19 D30

let paid(sales;by_part) = limited(pay(sales;N(plan_quota);target_pay;by_part))
let of_sales(sales;paid) = IF(N(sales)=0;0;paid/sales)
sheet Payout | columns 4 40 36 34 34 34 | one page
title Payout | What the plan pays, within its floor and cap, and what it would pay the other way.
section B5:F5 Try three months | [Header Right] Sales of a month | Attainment | The plan pays | Of sales | =other_way
B7:B9 [Amount] eg 250000; 270000; 300000 #test_sales | [Percent] =IF(N(plan_quota)=0;0;ATTAINMENT(N($B7);plan_quota))
  | [Amount] =paid($B7;by_part) #pays_below_quota@D7 #pays_at_quota@D8 #pays_above_quota@D9
  | [Rate] =of_sales($B7;$D7) | [Amount] =paid($B7;1-by_part) #pays_other_way@F9
section B11:F11 A second plan beside it, with two rates on everything
B12 Base rate | [Rate] eg 0.1 #second_rate | for example on monthly recurring revenue
B13 Quota a month | [Amount] eg 20000 #second_quota
B14 Rate once it is reached | [Rate] eg 0.5 #second_over_rate
B15 [Header Right] Sales of a month | Attainment | It pays | Of sales |
B16:B17 [Amount] eg 18000; 20000 | [Percent] =IF(N(second_quota)=0;0;ATTAINMENT(N($B16);second_quota))
  | [Amount] =COMMISSION($B16;second_rate;second_quota;second_over_rate) #second_pays_below@D16
  #second_pays_at_quota@D17 | [Rate] =of_sales($B16;$D16) | [Calc]
section B19:F19 From nothing to half as much again
  | [Header Right] Attainment | Sales of a month | The plan pays | Of sales | =other_way
B21:B36 [Percent] =(ROW()-21)/10 | [Amount] =B21*N(plan_quota)
  | =paid($C21;by_part) | [Rate] =of_sales($C21;$D21) | [Amount] =paid($C21;1-by_part)
chart line B38 178x72 | What a month pays by attainment of quota | Two lines over the attainment of quota: what the
  plan pays, and what it would pay with its higher rates applied the other way. | B21:B36 | D20:D36 F20:F36

sheet Team | landscape | open | freeze C6 repeat 5
title Team | Who is paid by the plan, up to 25 people. A quota that is empty is that of the plan.
list B5:B30 plain from commission_team.csv: rep _role base variable quota ramp owed | Person [Input Text 38] #team
  | Role [Input Text 34] | Base pay a year [Amount 26] #team_base | Variable pay a year [Amount 26]
  | Quota a month [Amount 26] | Ramp [Percent 18] {0.05..1} | Draw still owed [Amount 24] #team_owed
  | On-target earnings [Amount 26] =given($B6;OTE(N($D6);N($E6)))
  | Fixed share [Percent 18] =IF(N($I6)=0;"";PAYMIX(N($D6);N($E6)))
  | Rate it implies [Rate 20] =IF(N($E6)*N($F6)=0;"";COMMRATE($E6;12*$F6))
  | Quota in force [Amount 24] =given($B6;IF(N($F6)=0;N(plan_quota);$F6)*IF($G6="";1;$G6)) #team_quotas
  | Variable in force [Amount 24] =given($B6;IF(N($E6)=0;N(target_pay);$E6/12)*IF($G6="";1;$G6)) #team_variable
  | Plan pays at quota [Amount 24] =IF(OR($B6="";N($L6)=0);"";limited(pay(($L6+must_exceed/10^6);$L6;$M6;by_part)))
  | Against variable pay [Status 40] =IF(N($M6)*N($N6)=0;"";
  IF(ABS($N6/$M6-1)<=0.1;_"√ fits";_"● "&TEXT($N6/$M6;"0%")&_" of it"))

sheet Deals | landscape | open | freeze F6 repeat 5
title Deals | One row a deal; insert rows above the last one for more. A plan that pays on the whole month pays with
  its last deal.
list B5:B79 from commission_deals.csv: rep date customer amount _in_crm cancelled
  | No. [Center 16] =given($C6;ROW()-5) #deal_numbers | Person [List 34] #deal_reps {in Team.B6:B30}
  | Date [Date 24] #deal_dates | Customer [Input Text 38] #deal_customers | Amount [Amount 25] #deal_amounts
  | In CRM [Tick 23] #deal_crm {yes, no} | Cancelled on [Date 27] #deal_cancelled
  | Counts [Amount 24] =given($C6;IF(OR($G6=_"yes";crm_gate=_"no");N($F6);0)) #deal_counts
  | Quota [Amount 24] =given($C6;IFERROR(INDEX(team_quotas;MATCH($C6;team;0));N(plan_quota)))
  | Sales of the month [Amount 25] =given($C6;SUMIFS(deal_counts;deal_reps;$C6;month_of(deal_dates;$D6)))
  | Before this deal [Amount 25] =given($C6;SUMIFS(deal_counts;deal_reps;$C6;deal_dates;">"&EOMONTH($D6;-1);
  deal_dates;"<"&$D6)+SUMIFS(deal_counts;deal_reps;$C6;deal_dates;$D6;deal_numbers;"<"&$B6))
  | Commission [Amount 30] =given($C6;IF(OR($I6=0;entries_missing>0;$J6=0);0;IF(per_deal;
  COMMTIERED($I6;step_from;step_rates;IF(in_force_in_quotas;$J6;0);$L6);IF(ABS($K6-$L6-$I6)>0.005;0;
  pay($K6;$J6;IFERROR(INDEX(team_variable;MATCH($C6;team;0));target_pay);by_part))))) #deal_pays
  | To take back [Amount 24] =given($C6;IF(OR(N($H6)<=$D6;N(clawback_months)=0;N($K6)=0);0;
  COMMCLAWBACK(IF(per_deal;$M6;SUMIFS(deal_pays;deal_reps;$C6;month_of(deal_dates;$D6))*$I6/$K6);
  12*(YEAR($H6)-YEAR($D6))+MONTH($H6)-MONTH($D6);clawback_months))) #deal_back
  | State [Status 38] =given($C6;IF(COUNTIF(team;$C6)=0;_"! not in the team";IF($I6=0;_"! not in the CRM";
  IF(N($H6)>0;_"● cancelled";IF($M6<>0;_"√ pays";IF(per_deal;"";_"with the month"))))))

let drawn(result) = COMMDRAW($J8;N(draw);N(INDEX(team_owed;ROW()-7));keeps_draw;result)
sheet Month | columns 4 42 28 28 24 30 28 30 4*28 | landscape | one page | freeze C8 | cursor C5
title Month | What everyone earned in the month of the sheet Start, and what is paid out.
B5 Month | [Month] =EOMONTH(IF(N(as_of)=0;TODAY();as_of);0) #month_end
B7 [Header] Person | [Header Right] Sales | Quota | Attainment | [Header] Status
  | [Header Right] Commission | Within floor and cap | Taken back | Earned | Payable | Draw still owed
B8:B32 [Calc Text] =given(INDEX(team;ROW()-7);INDEX(team;ROW()-7))
  | [Amount] =given($B8;SUMIFS(deal_counts;deal_reps;$B8;month_of(deal_dates;month_end))) #month_sales
  | [Amount] =given($B8;INDEX(team_quotas;ROW()-7)) #month_quotas
  | [Percent] =given($B8;IF($D8=0;"";ATTAINMENT($C8;$D8))) #month_attainment
  | [Status] =given($B8;IF($D8=0;"";rated($C8;$D8)))
  | [Amount] =given($B8;SUMIFS(deal_pays;deal_reps;$B8;month_of(deal_dates;month_end)))
  | =given($B8;COMMLIMITS($G8;N(pay_floor);cap_in_force))
  | =given($B8;SUMIFS(deal_back;deal_reps;$B8;month_of(deal_cancelled;month_end)))
  | =given($B8;MAX(0;$H8-$I8)) | =given($B8;drawn(1)) #month_payable | =given($B8;drawn(2)+MAX(0;$I8-$H8))
B33 [Total] Team | C33:D33 [Total Amount] =SUM(C8:C32) | [Total Percent] =IF($D33=0;0;ATTAINMENT($C33;$D33)) | [Total]
  | G33:L33 [Total Amount] =SUM(G8:G32)

let mine = deal_reps;statement_rep;month_of(deal_dates;statement_end)
let of_rep(column) = IFERROR(N(INDEX(column;MATCH(statement_rep;team;0)));0)
let listed(column) = IFERROR(INDEX(column;SMALL(IF((deal_reps=statement_rep)*(deal_dates>EOMONTH(statement_end;-1))
  *(deal_dates<=statement_end);ROW(deal_reps)-5);ROW($B$33:$B$47)-32));"")
sheet Statement | columns 4 48 44 30 28 28 | one page
title Statement | For one person and month: what was sold, what it pays, and why.
section B5:F5 Whose month
B6 Person | [List] eg "Amara Osei" #statement_rep {in Team.B6:B30}
B7 Any day of the month | [Date] #statement_day | empty: the month of the sheet Start
B8 Month | [Month] =EOMONTH(IF(N(statement_day)=0;month_end;statement_day);0) #statement_end
B10 [Headline Sentence 5x2] =plan_sentence
section B13:F13 Sales
B14 Deals | [Amount] =COUNTIFS(mine)
B15 Their amount | [Amount] =SUMIFS(deal_amounts;mine)
B16 Not in the CRM, not counted | [Amount] =C15-C17 | record them, and they count
B17 Sales that count | [Amount] =SUMIFS(deal_counts;mine) #statement_sales
B18 Quota | [Amount] =of_rep(team_quotas) #statement_quota
B19 Attainment | [Percent] =IF(C18=0;0;ATTAINMENT(C17;C18)) #statement_attainment
  | [Status] =IF(C18=0;"";rated(C17;C18))
section B21:F21 Pay
B22 Commission | [Amount] =SUMIFS(deal_pays;mine) #statement_commission
B23 Within floor and cap | [Amount] =IF(statement_rep="";0;COMMLIMITS(C22;N(pay_floor);cap_in_force))
B24 Taken back | [Amount] =SUMIFS(deal_back;deal_reps;statement_rep;month_of(deal_cancelled;statement_end))
  #statement_back | for customers who left early
B25 Earned | [Amount] =MAX(0;C23-C24) #statement_earned
B26 Draw of the month | [Amount] =N(draw) | paid in any case, set against commission
B27 Draw owed from before | [Amount] =of_rep(team_owed) | from the sheet Team
B28 [Total] Payable | [Total Amount] =IF(statement_rep="";0;COMMDRAW(C25;C26;C27;keeps_draw;1)) #statement_payable
B29 Draw still owed afterwards
  | [Amount] =IF(statement_rep="";0;COMMDRAW(C25;C26;C27;keeps_draw;2)+MAX(0;C24-C23)) #statement_owed
section B31:F31 Deals of the month | [Header] Customer | Date | [Header Right] Amount | Counts | Commission
B33:B47 [Calc Text] {=listed(deal_customers)} | [Date] {=listed(deal_dates)}
  | [Amount] {=listed(deal_amounts)} | {=listed(deal_counts)} | {=listed(deal_pays)}
B48 [Total] All deals | | D48:F48 [Total Amount] =SUM(D33:D47)

sheet Compare | columns 4 26 27 27 27 27 27 8 66 32 82 | landscape | one page | freeze A6
title Compare | The same bonus paid in different ways. People work towards what the line does.
B5 [Header Right] Attainment | All or nothing | Proportional | Proportional, capped | With a threshold | The plan
B6:B36 [Percent] =(ROW()-6)/20 | [Amount] =PAYOUT($B6;N(target_pay);1) #all_or_nothing_at_95@C25
  #all_or_nothing_at_140@C34 | =PAYOUT($B6;N(target_pay)) #proportional_at_95@D25 #proportional_at_140@D34
  | =PAYOUT($B6;N(target_pay);0;0;N(compare_cap)) #capped_at_140@E34
  | =PAYOUT($B6;N(target_pay);0;N(compare_threshold)) | =INDEX(curve_limited;5*ROW()-29)
section I5:K5 Assumptions
I6 Variable pay at quota, a month | [Amount] =N(target_pay) | from the sheet Plan
I7 Cap | [Percent] 1.25 #compare_cap {share of quota} | of quota
I8 Threshold | [Percent] 0.8 #compare_threshold {share of quota} | of quota; nothing is paid below
I9 A strong year | [Percent] 1.4 #strong_year {share of quota} | of quota, at an even pace
section I11:K11 What it means
I12 What a rep at 95% loses, all or nothing | [Amount] =D25-C25 #loss_at_95 | why near misses feel worthless
I13 The cap of the year is reached on | [Date] =IF(N(strong_year)<=N(compare_cap);"";
  DATE(YEAR(month_end);12;31)-november_days) | the November effect: the best stop
I14 Days of selling left unpaid | [Amount] =IF(N(strong_year)=0;0;
  ROUND(365*MAX(0;1-N(compare_cap)/strong_year);0)) #november_days | at that pace, until the end of the year
I15 Pay lost above the cap in the year
  | [Amount] =12*N(target_pay)*MAX(0;N(strong_year)-N(compare_cap)) #loss_above_cap | by the person who sells most
chart line I17 180x104 | Pay of a month by attainment of quota | Five lines over attainment from nothing to 150%: all or
  nothing, proportional, proportional with a cap, proportional above a threshold, and the plan. | B6:B36 | C5:G5+C6:G36
heights 11 5.4

let quota = INDEX(team_quotas;ROW()-28)
sheet Cost | columns 4 58 4*30 | one page
title Cost | What a month of the whole team costs at four levels. A quota that is met counts as exceeded.
B5 [Header] The team | [Header Right] Below | Target | Above | Strong
B6 [Label] Sales, of the team's target | [Percent] 0.8 {share of quota} | 1 | 1.2 | 1.4
B7 Sales | C7:F7 [Amount] =SUM(team_quotas)*N(C6)
B8 Base pay | C8:F8 [Amount] =SUM(team_base)/12
B9 Commission | C9:F9 [Amount] =SUM(C29:C53) #commission_by_level
B10 [Total] Pay of a month | C10:F10 [Total Amount] =C8+C9
B11 Commission, of sales | C11:F11 [Rate] =IF(C7=0;0;C9/C7)
B12 Pay, of sales | C12:F12 [Rate] =IF(C7=0;0;C10/C7) #cost_of_sales #cost_at_target@D12
chart stacked B14 178x66 | Pay of a month by sales of the team
  | Four columns, one for each level of sales: base pay, and commission above it. | C5:F5 | B8:F8 B9:F9
section B27:F27 Commission by person | [Header] Person | C28:F28 [Header Right] =C$5
B29:B53 [Calc Text] =given(INDEX(team;ROW()-28);INDEX(team;ROW()-28)) | C29:F53 [Amount] =given($B29;
  IF(N(quota)=0;0;limited(pay((quota*N(C$6)+must_exceed/10^6);quota;INDEX(team_variable;ROW()-28);by_part))))

let base_of = ROUND(100*N(base_rate);2)&"%"&_" of "&basis
lists
D5 [Header] Kind of plan #plan_kinds@D6:D11 | In words #sentences@E6:E11 | Switch | Value | Tiers in words
D6 down [Text] Flat rate | Two rates | Tiers | Accelerator | Bonus in proportion | Bonus, all or nothing
E6 down [Calc Text] =base_of | =base_of&"; "&ROUND(100*N(over_rate);2)&"%"&IF(by_part;_" on the part of a month above ";
  _" on everything in a month in which "&basis&IF(must_exceed;_" exceeds ";_" reaches "))&FIXED(N(plan_quota);0)
  | =_"Of "&basis&":"&H11&IF(by_part;_", each on its own part";_", the rate that is reached on everything")
  | =base_of&"; "&N(accelerator)&_" times that on the part of a month above "&FIXED(N(plan_quota);0)
  | =FIXED(N(target_pay);0)&_" at a quota of "&FIXED(N(plan_quota);0)&_", in proportion to "&basis
  &IF(N(bonus_threshold)=0;"";_"; nothing below "&ROUND(100*bonus_threshold;0)&"%")
  | =FIXED(N(target_pay);0)&_" in a month in which "&basis&_" reaches "&FIXED(N(plan_quota);0)&_"; nothing below"
H6:H11 [Calc Text] =IF(ROW()=6;"";$H5)&IF(Plan.$C32="";"";IF(ROW()=6;" ";"; ")&ROUND(100*Plan.$C32;2)&"%"&_" from "
  &IF(in_quotas;ROUND(100*N(Plan.$B32);0)&_"% of quota";FIXED(N(Plan.$B32);0)))
F6 [Text] Number of the kind | [Calc] =IFERROR(MATCH(plan_type;plan_kinds;0);1) #plan_number
F7 [Text] On the part above | [Calc] =IF(method=_"to the part above";1;0) #by_part
F8 [Text] More than the quota | [Calc] =IF(AND(plan_number=2;quota_rule=_"exceeded");1;0) #must_exceed
F9 [Text] Tiers are shares | [Calc] =IF(tier_unit=_"shares of the quota";1;0) #in_quotas
F10 [Text] Steps are shares
  | [Calc] =IF(OR(plan_number=2;plan_number=4;AND(plan_number=3;in_quotas=1));1;0) #in_force_in_quotas
F11 [Text] Pays deal by deal
  | [Calc] =IF(OR(plan_number=1;plan_number=4;AND(by_part=1;OR(plan_number=2;plan_number=3)));1;0) #per_deal
F12 [Text] Mistakes in the tiers | [Calc] =IF(AND(ISNUMBER(Plan.B32);N(Plan.B32)=0);0;1)
  +SUMPRODUCT((tier_from="")<>(tier_rates=""))+SUMPRODUCT((Plan.B33:B37<>"")*(Plan.B33:B37<=Plan.B32:B36)) #tiers_wrong
F13 [Text] Cap | [Calc] =IF(N(pay_cap)=0;0;MAX(pay_cap;N(pay_floor))) #cap_in_force
F14 [Text] Draw is kept | [Calc] =IF(draw_kept=_"yes";1;0) #keeps_draw
F15 [Text] Entries missing
  | [Calc] =SUMPRODUCT((LEFT(Plan.D10:D19;1)="!")*1)+IF(LEFT(Plan.D30;1)="!";1;0) #entries_missing
F16 [Text] Largest step of 1% | [Calc] =MAX(Curve.E7:E156) #biggest_step
F17 [Text] The other way | [Calc] =IF(by_part;_"Paid on everything";_"On the part above") #other_way
F18 [Text] Limits in words | [Calc] =IF(N(pay_floor)=0;"";_"; at least "&FIXED(pay_floor;0)&_" a month")
  &IF(cap_in_force=0;"";_"; at most "&FIXED(cap_in_force;0)&_" a month")&"." #sentence_of_limits

sheet Curve | hidden | columns 4 4*30
title Curve | What the plan pays in steps of 1% of quota.
B5 [Header Right] Attainment | Before limits | Within limits | Step
B6:B156 [Percent] =(ROW()-6)/100
  | [Amount] =IF(entries_missing>0;0;pay(($B6*N(plan_quota));N(plan_quota);target_pay;by_part)) #curve_pay
  | =COMMLIMITS($C6;N(pay_floor);cap_in_force) #curve_limited | E7:E156 [Amount] =$D7-$D6
)";

} // namespace templates
