// SPDX-License-Identifier: MPL-2.0
//
// Sales plan: from the target of a year to leads, quotas, commission, tactics, budget and a monthly review.

#include "workbooks/workbooks.hpp"

namespace templates {

const std::string_view salesPlan = R"(
start Sales plan | From the target of a year to what to do about it on Monday. | =given(company;
  _"Prepared for "&company&". ")&_"Plan year "&YEAR(plan_from)&"."&given(currency;_" Amounts in "&currency&".")
fields Set up
Company | [Input Text] eg "Northwind Software" #company
Currency label | [Input Text] eg "EUR" #currency | for the line above
Plan year starts on | [Date] eg 2027-01-01 #plan_start | the first day; empty: 1 January of this year
As of | [Date] eg 2027-04-30 #as_of | empty: today
tiles Where you stand
New business to win | [Headline Amount] =new_business
  | =IF(N(revenue_target)=0;"";TEXT(new_business/revenue_target;"0%")&_" of the target")
Deals to close | [Headline Amount] =deals_needed | =IF(deals_needed=0;"";_"from "&leads_needed&_" leads")
Customer value ÷ cost | [Headline Ratio] =ltv_to_cac | 3 or more is sound
Won so far | [Headline Amount] =won_so_far
  | =IF(won_so_far*quota_total=0;"";TEXT(ATTAINMENT(won_so_far;quota_total);"0%")&_" of the quota")
steps How to use this workbook: fifteen minutes
1  Goals | Enter nine numbers; read how many deals and leads they take. (3 minutes) | =COUNTBLANK(goal_inputs)=0
2  Position | Strengths, weaknesses, segments and up to three competitors. (3)
  | =AND(COUNT(swot_ratings)>3;COUNT(competitor_scores)>0)
3  Quotas | Split the new business to channels and people, by month. (3) | =AND(quota_total>0;COUNTA(rep_names)>0)
4  Commission | Choose a plan and see what it pays at five levels. (2) | =quota_shown>0
5  Tactics | Who does what by when, and what leads it should bring. (2) | =COUNTA(tactics)>0
6  Budget | What selling costs, and what a customer costs and brings. (2) | =AND(SUM(budget_amounts)>0;ltv>0)
7  Review | Once a month: what was won, what you change, who does it. | =COUNT(won)>0
progress Progress
checks Checks
Goals are complete | =IF(COUNT(goal_inputs)=0;0;COUNTBLANK(goal_inputs)) | 1 Goals, column C
Quotas of people and partners add up | =IF(COUNTA(rep_names)=0;0;N(ABS(SUM(rep_quotas)-quota_direct)>0.5))
  +IF(COUNTA(partner_names)=0;0;N(ABS(SUM(partner_quotas)-quota_channel)>0.5)) | 3 Quotas, column D
The months add up to the quotas | =N(ABS(SUM(quota_months)-quota_total)>0.5) | 3 Quotas, row 8
The team can carry its quota | =IF(capacity=0;0;N(capacity_gap>0)) | 3 Quotas, row 31
Segments add up to the revenue of last year
  | =IF(COUNT(segment_revenues)=0;0;N(ABS(SUM(segment_revenues)-revenue_last_year)>0.5)) | 2 Position
Tactics stay within the marketing budget
  | =IF(N(marketing_budget)=0;0;N(tactics_budget>marketing_budget)) | 5 Tactics, column I
No tactic is overdue | =COUNTIF(tactic_flags;"!*") | 5 Tactics, column M

let known(now;target;value) = IF(OR(now="";target=0);"";value)
sheet 1 Goals | columns 4 52 30 21 21 27 27 5*6.5 15 26 | one page
title Goals | What the year must bring, and how many deals and leads that takes.
section B5:C5 What you know | E5:N5 What it takes
B6 Revenue of last year | [Amount] eg 1000000 #revenue_last_year | E6 [Label 3x1] Growth on last year | [Rate 5x1]
  =IF(N(revenue_last_year)=0;0;revenue_target/revenue_last_year-1) #target_growth | [Hint 2x1] target ÷ last year
B7 Revenue target | [Amount] eg 1200000 #revenue_target
  | E7 [Label 3x1] Revenue that recurs (base) | [Amount 5x1] =SUM(C19:C30) #base_revenue | [Hint 2x1] after churn
B8 Recurring revenue a month | [Amount] eg 60000 #mrr | E8 [Label 3x1] New business to win
  | [Amount 5x1] =MAX(0;N(revenue_target)-base_revenue) #new_business | [Hint 2x1] target less base
B9 Monthly churn of it | [Rate] eg 0.02 #churn | E9 [Label 3x1] Deals to close
  | [Amount 5x1] =IFERROR(ROUNDUP(new_business/deal_size;0);0) #deals_needed | [Hint 2x1] rounded up
B10 Average deal | [Amount] eg 20000 #deal_size | E10 [Label 3x1] Opportunities needed | [Amount 5x1]
  =IFERROR(LEADSNEEDED(new_business;deal_size;win_rate);0) #opportunities_needed | [Hint 2x1] deals ÷ win rate
B11 Leads to opportunities | [Percent] eg 0.25 #lead_rate #stage_rates@C11:C12 | E11 [Label 3x1] Leads needed
  | [Amount 5x1] =IFERROR(LEADSNEEDED(new_business;deal_size;stage_rates);0) #leads_needed | [Hint 2x1] ÷ lead rate
B12 Opportunities won | [Percent] eg 0.3 #win_rate | E12 [Label 3x1] Pipeline needed
  | [Amount 5x1] =IFERROR(PIPENEEDED(new_business;win_rate);0) #pipeline_needed | [Hint 2x1] in the year
B13 Days to close a deal | [Count] eg 21 #cycle_days | E13 [Label 3x1] Your pipeline brings a day
  | [Number 5x1] =IFERROR(SALESVELOCITY(open_deals;deal_size;win_rate;cycle_days);0) #velocity
  | [Status 2x1] =IF(velocity*velocity_needed=0;"";rated(velocity;velocity_needed))
B14 Open opportunities now | [Count] eg 45 #open_deals #goal_inputs@C6:C14 | E14 [Label 3x1] The plan needs a day
  | [Number 5x1] =new_business/(plan_end-plan_from+1) #velocity_needed | [Hint 2x1] ÷ days of the year
section B17:N17 Month by month | [Header] Month | [Header Right] Base | New business | Plan | Plan so far
B19:B30 [Month] =EDATE(plan_from;ROWS(B$19:B19)-1) | [Amount] =MRRFORECAST(N(mrr);ROWS(C$19:C19);N(churn))
  | {=IFERROR(TRANSPOSE(QUOTAALLOC(new_business;seasonality));0)} | =C19+D19 | =SUM(E$19:E19)
B31 [Total] Year | C31:E31 [Total Amount] =SUM(C19:C30) | [Total]
chart stacked G18 103x80 | Recurring revenue and new business
  | A column for each month: recurring revenue below, new business above. | B19:B30 | C18:C30 D18:D30
section B33:N33 Goals: specific, measurable, attainable, relevant, time-bound
  | list B34:B46 plain from goals.csv: _goal _measure current target owner due s m a r t
  | Goal [Sentence] #smart_goals@B35:L46 | Measured by | Now [Amount] | Target | Owner [Sentence] | Due [Date]
  | S [Tick] | M | A | R | T | Smart [Percent] =given($B35;COUNTIF($H35:$L35;"x")/5)
  | Status [Status] =known($B35;N($E35);rated(N($D35);$E35))

let scored(importance;ratings) = IFERROR(SWOTSCORE(importance;ratings);0)
sheet 2 Position | columns 4 34 5*20 28 28 26 | one page
title Competitive position | What you build on, what you sell to whom, and against whom.
section B4:J4 Strengths, weaknesses, opportunities, threats
  | [Header] Box | [Header 6x1] Factor | [Header Center] Importance\n1 to 5 | How strong\n1 to 5
B6:B8 down [Label] Strengths | Weaknesses | Opportunities | Threats
C6:C17 [Input Text 6x1] eg swot.csv: _factor #swot_factors
  | I6:J17 [Score] eg swot.csv: importance rating #swot_importance@I6:I17 #swot_ratings@J6:J17
B19 [Headline Label] Strengths | [Headline Label 2x1] Weaknesses | Opportunities | Threats | Posture
B20 [Headline Number] =scored(I6:I8;J6:J8) | [Headline Number 2x1] =scored(I9:I11;J9:J11) | =scored(I12:I14;J12:J14)
  | =scored(I15:I17;J15:J17) | [Headline Text 2x1] =IF(B20*C20*E20*G20=0;"–";SWOTPOSTURE(B20;C20;E20;G20)) #posture
B21 [Headline Note 9x1] =IF(posture="–";_"Two factors or more in every box give your posture.";IF(posture="SO";
  _"Use your strengths to take the opportunities.";IF(posture="ST";_"Use your strengths to ward off the threats.";
  IF(posture="WO";_"Mend your weaknesses to take the opportunities.";_"Avoid or withdraw: weaknesses meet threats."))))
section B23:J23 Where the revenue comes from | list B24:B29 plain from segments.csv: _segment revenue growth
  | Segment [Input Text] #segments | Last year [Amount] #segment_revenues
  | Growth [Percent] #segment_growth {growth -0.9..5} | Share [Percent] =IF(N($C25)=0;"";$C25/SUM(segment_revenues))
  | Next year [Amount] =IF(N($C25)=0;"";$C25*(1+N($D25))) | Share then [Percent] =IF(N($C25)=0;"";$F25/SUM($F$25:$F$29))
  | Status [Status] =IF(N($C25)=0;"";IF(N($D25)<0;_"▼ Shrinking";IF($E25>=0.6;_"● Large share";_"▲ Sound")))
B30 [Total] All segments | [Total Amount] =SUM(segment_revenues) | [Total Percent] =IF(C30=0;0;F30/C30-1)
  | =SUM(E25:E29) | [Total Amount] =SUM(F25:F29) | [Total Percent] =SUM(G25:G29) | [Total]
section B32:J32 You and your competitors, 1 (weak) to 5 (strong) | [Header] Competitor
  | [Header Right] Weight\n1 to 5 | [Header Center] We | [Sentence] eg "LabSuite" else Rival A #competitors@E33:G33
  | eg "Cartwright" else Rival B | eg "OpenDesk" else Rival C
B34 [Label] What they offer | | D34:G34 [Sentence] eg Trade software; Large suite; Shop system; Free software #offers
B35 [Label] Price of their offer | | D35:G35 [Amount] eg 20000; 32000; 18000; 0 #prices
B36:B41 [Input Text] competitors.csv: _criterion #criteria | [Score] eg competitors.csv: importance #criterion_weights
  | D36:G41 [Score] eg competitors.csv: us first second third #competitor_scores
B42 [Total] Weighted score | | D42:G42 [Total Number] =IFERROR(SWOTSCORE($C36:$C41;D36:D41);0)
B43 [Label] We are ahead by | | | E43:G43 [Number] =IF(E42=0;"";$D42-E42)
chart net H33 82x84 | Where you are stronger
  | A net of the criteria: a line for you and one for each competitor. | B36:B41 | D33:G33+D36:G41

let month(number) = EDATE(plan_from;number)
let by_month(quota) = QUOTAALLOC(quota;seasonality;N(quota_unit)/10)
let split(total;names;weights) = IFERROR(QUOTAALLOC(total;IF(names="";0;IF(weights="";1;weights));N(quota_unit));0)
let added(names;quota;parts) = IF(COUNTA(names)=0;IFERROR(INDEX(by_month(quota);COLUMN()-4);0);SUM(parts))
sheet 3 Quotas | columns 4 42 22 24 12*20.5 | landscape | one page
title Objectives and quotas | The new business, split to channels, people and months. Every row adds up.
B5 [Header] Quota of | [Header Right] Share or weight | Year | E5:P5 [Header Month] =month(COLUMN()-5)
B6 Direct | [Percent] eg 0.7 else 1 #direct_share | E6:P6 [Amount] =added(rep_names;$D6;E10:E15)
B7 Channel: what is left | [Percent] =1-direct_share | E7:P7 [Amount] =added(partner_names;$D7;E17:E19)
D6:D7 [Amount] {=QUOTAALLOC(new_business;C6:C7;N(quota_unit))} #quota_direct@D6 #quota_channel@D7
B8 [Total] New business | | D8:P8 [Total Amount] =SUM(D6:D7) #quota_total@D8 #quota_months@E8:P8
section B9:P9 Direct: your people (an empty weight counts as 1, an empty speed as 100%)
B10:B15 [Input Text] eg sales_people.csv: rep #rep_names | [Number] eg sales_people.csv: weight #rep_weights {0..1000}
  | [Amount] {=split(quota_direct;rep_names;rep_weights)} #rep_quotas | [Amount 12x1] {=IFERROR(by_month($D10);0)}
section B16:P16 Channel: your partners
B17:B19 [Input Text] eg Campus Systems; Shopworks #partner_names | [Number] eg 3; 2 #partner_weights {0..1000}
  | [Amount] {=split(quota_channel;partner_names;partner_weights)} #partner_quotas
  | [Amount 12x1] {=IFERROR(by_month($D17);0)}
section B21:H21 Can the team carry it? | list B22:B28 plain from sales_people.csv: full_quota ramp
  | Direct team [Calc Text] =given(B10;B10)
  | Full quota a year [Amount] #rep_full_quotas | Up to speed [Percent] #rep_ramps
  | Carries [Amount] =given($B23;QUOTACAPACITY(N($C23);IF($D23="";1;$D23);attainment_expected))
  | Quota [Amount] =given($B23;$D10) | Load [Percent] =IF(N($E23)=0;"";ATTAINMENT($F23;$E23))
  | Status [Status] =given($G23;IF($G23<=1;_"▲ Fits";_"▼ Above"))
B29 [Total] Team | [Total Amount] =SUM(rep_full_quotas) | [Total]
  | [Total Amount] {=QUOTACAPACITY(rep_full_quotas;IF(rep_ramps="";1;rep_ramps);N(attainment_expected))} #capacity
  | =SUM(rep_quotas) | [Total Percent] =IF(capacity=0;0;F29/capacity) | [Total]
B30 Attainment to expect | [Percent] 0.85 #attainment_expected
B31 Gap (below 0 is good) | [Amount] =QUOTAGAP(quota_direct;capacity) #capacity_gap
  | [Status] =IF(capacity=0;_"○ to do";IF(capacity_gap<=0;_"▲ Carries it";_"▼ Short"))
B32 Round quotas to | [Count] 1000 #quota_unit | months to a tenth of it
B33 [Header] Seasonality | | | E33:P33 [Header Month] =E$5
B34 [Label 3x1] Weight of each month (1: an average month) | E34:P34 [Number] 1 #seasonality {0..100}
chart bar J21 143x68 | What each person should sell, and can carry
  | Two bars for each person: the quota, and what the person can carry. | B10:B15 | F22+D10:D15 E22+E23:E28

let threshold(sales;quota) = COMMISSION(sales;commission_rate;quota;over_rate)
let tiered(sales;quota) = COMMTIERED(sales;tier_from;tier_rates;quota)
let slab(sales;quota) = COMMRETRO(sales;tier_from;tier_rates;quota)
let accelerated(sales;quota) = COMMACCEL(sales;quota;commission_rate;accelerator)
let paid_bonus(sales;quota) = PAYOUT(ATTAINMENT(sales;quota);N(bonus);0;bonus_from)
let chosen(sales;quota) = COMMLIMITS(CHOOSE(plan_number;
  COMMISSION(sales;commission_rate);threshold(sales;quota);tiered(sales;
  quota);slab(sales;quota);accelerated(sales;quota);paid_bonus(sales;quota));commission_floor;commission_cap)
let shown(pay) = IF(quota_shown=0;0;pay)
sheet 4 Commission | columns 4 50 30 21 21 21 23 24 21 24 21 | one page
title Commission | One plan that is easy to explain, and what it costs at every level of success.
section B5:C5 The plan | E5:K5 Tiers of quota, for the types Tiered and Slab
B6 Type | [List] Accelerator #commission_plan {Flat rate, Threshold, Tiered, Slab, Accelerator, Bonus}
  | E6 [Header Right] From #tier_from@E7:E10 | [Header Right] Rate #tier_rates@F7:F10
B7 Rate | [Rate] 0.06 #commission_rate | E7 [Calc Percent] 0 | [Rate] 0.04
B8 Rate once the quota is met | [Rate] 0.09 #over_rate | E8 [Percent] 0.5 {0..5} | [Rate] 0.06
B9 Rate above it, times | [Number] 1.5 #accelerator {0..10} | E9 [Percent] 1 {0..5} | [Rate] 0.09
B10 Bonus at 100% | [Amount] eg 12000 #bonus | E10 [Percent] 1.25 {0..5} | [Rate] 0.12
B11 Bonus is paid from | [Percent] 0.5 #bonus_from
B12 Floor (empty: none) | [Amount] #commission_floor
B13 Cap (empty: none) | [Amount] #commission_cap
B14 For whom (empty: average) | [List] eg "Amara Osei" #commission_rep {in '3 Quotas'.B10:B15}
B15 Quota of the year | [Amount] =IFERROR(IF(commission_rep="";quota_direct/MAX(1;COUNTA(rep_names));
  INDEX(rep_quotas;MATCH(commission_rep;rep_names;0)));0) #quota_shown
E12 [Note 7x2] =CHOOSE(plan_number;_"Flat rate: the same share of everything that is sold.";
  _"Threshold: once the quota is met, the higher rate is paid on everything.";
  _"Tiered: each part of the sales earns the rate of its tier.";
  _"Slab: the rate of the tier reached is paid on all sales, so pay jumps at each tier.";
  _"Accelerator: the rate up to the quota, and a multiple of it on what is sold above.";
  _"Bonus: a fixed sum in proportion to the quota reached, from a least level on.")
E14 [Note 7x2] All or nothing punishes a near miss, and a low cap makes the best people stop in autumn: leave both out.
section B17:K17 What each type pays | [Header] Quota reached
  | [Header Right] Sales | Flat rate | Threshold | Tiered | Slab | Accelerator | Bonus | Your plan | Cost of sales
B19 down [Percent] 0.5 #levels@B19:B23 {0..5} | 0.8 | 1 | 1.2 | 1.5
C19:C23 [Amount] =$B19*quota_shown | =shown(COMMISSION($C19;commission_rate)) | =shown(threshold($C19;quota_shown))
  | =shown(tiered($C19;quota_shown)) | =shown(slab($C19;quota_shown)) | =shown(accelerated($C19;quota_shown))
  | =shown(paid_bonus($C19;quota_shown)) | [Total Amount] =COMMLIMITS(INDEX($D19:$I19;
  plan_number);commission_floor;commission_cap) #payouts | [Rate] =IF($C19=0;"";$J19/$C19)
when D19:I23 [Total Amount] =D$18=commission_plan
section B25:K25 The payout curve | [Header] Quota reached | [Header Right] Sales | Your plan
B27:B41 [Percent] =ROWS(B$27:B27)/10 | [Amount] =$B27*quota_shown | =shown(chosen($C27;quota_shown))
chart line E26 144x96 no legend | What your plan pays by quota reached
  | A line of the payout of a year from 10% to 150% of the quota. | B27:B41 | D26:D41
section B43:K43 What each person earns | [Header] Direct team | [Header Right] Quota | At 80% | At 100% | At 120%
B45:B50 [Calc Text] =given('3 Quotas'.B10;'3 Quotas'.B10) | [Amount] =given($B45;'3 Quotas'.D10) | =IF(N($C45)=0;
  "";chosen(0.8*$C45;$C45)) | =IF(N($C45)=0;"";chosen($C45;$C45)) | =IF(N($C45)=0;"";chosen(1.2*$C45;$C45))
B51 [Total] Team | C51:F51 [Total Amount] =SUM(C45:C50) #commission_cost@E51
B52 [Label] In the budget | | | [Amount] =N(commission_budget)
  | [Status] =IF(E51*E52=0;"";IF(E51<=E52;_"▲ Covered";_"● Short"))
heights 6 5.4

let half_month = EDATE(plan_from;INT((COLUMN()-14)/2))+15*MOD(COLUMN();2)
let begun(from;until) = SUMIFS(I$6:I$39;$G$6:$G$39;">="&month(from);$G$6:$G$39;"<"&month(until))
sheet 5 Tactics | columns 4 62 37 30 22 27 25 25 22 18 21 20 26 24*4.5 | landscape | one page | open | freeze C6
title Tactics | Who does what by when, and what it should bring. One row a tactic; sort and add as you like.
N5 [Header Short Month 2x1] =month(0) | =month(1) | =month(2) | =month(3)
  | =month(4) | =month(5) | =month(6) | =month(7) | =month(8) | =month(9) | =month(10) | =month(11) | N6:AK39 [Calc]
list B5:B39 from tactics.csv: _tactic _campaign _segment _stage owner start due budget leads _status
  | Tactic [List] #tactics #tactics_table@B6:K39 {like Lists.H6:H17} | Campaign [Input Text]
  | Segment [List] {like '2 Position'.B25:B29} | Stage [List] {Aware, Interested, Evaluate, Buy, Renew}
  | Owner [List] {like '3 Quotas'.B10:B15} | Start [Date] | Due | Budget [Amount] #tactics_budget@I40
  | Leads [Count] #tactics_leads@J40 | State [List] {Planned, Running, Done, Stopped} | Days [Amount] =IF(OR($H6="";
  $K6=_"Done";$K6=_"Stopped");"";$H6-this_day) | Flag [Status] =given($B6;IF($K6=_"Done";_"√ Done";
  IF($H6="";_"○ No date";given($L6;IF($L6<0;_"! Overdue";IF($L6<=14;_"● Due soon";_"▲ In time")))))) #tactic_flags
when N6:AK39 [Gantt Bar] =AND(N($G6)>0;$H6>=half_month;$G6<=half_month+14)
  | N6:AK39 [Gantt Today] =AND(this_day>=half_month;this_day<=half_month+14)
B40 [Total] All tactics | C40:H40 [Total] | I40:J40 [Total Amount] =SUM(I6:I39) | K40:M40 [Total]
B41 down [Label] Begun in quarter 1 | Begun in quarter 2 | Begun in quarter 3 | Begun in quarter 4 | C41:H45 [Label]
I41:J41 down [Amount] =begun(0;3) | =begun(3;6) | =begun(6;9) | =begun(9;12)
B45 To compare: marketing budget, leads needed | I45 [Amount] =N(marketing_budget) | [Amount] =leads_needed

sheet 6 Budget | columns 4 58 26 30 12*20 24 | landscape | one page
title Budget | What selling costs, and whether a new customer is worth it.
B5 [Header] Cost | [Header Right] Year | [Header] Spread | E5:P5 [Header Month] =month(COLUMN()-5) | [Header Right] Sum
B6 down [Label] Salaries #budget_lines@B6:B11 | Commissions | Marketing | Tools | [Input Text] Travel | Other
C6:C11 [Amount] eg 180000; 24000; 36000; 18000 #budget_amounts
  #commission_budget@C7 #marketing_budget@C8 #budget_total@C12 | [List] Evenly #budget_spread {Evenly, Like the quotas}
  | [Amount 12x1] {=IFERROR(QUOTAALLOC(N($C6);IF($D6=_"Like the quotas";seasonality;COLUMN(seasonality)^0));0)}
  | Q6:Q11 [Amount] =SUM(E6:P6)
B12 [Total] All costs | [Total Amount] =SUM(budget_amounts) | [Total] | E12:Q12 [Total Amount] =SUM(E6:E11)
B13 [Label] New business planned | [Amount] =quota_total | [Label]
  | E13:P13 [Amount] =INDEX(quota_months;COLUMN()-4) | Q13 [Amount] =SUM(E13:P13)
B14 Cost per unit of new business | [Number] =IF(C13=0;0;C12/C13) | [Label] | E14:Q14 [Number] =IF(E13=0;0;E12/E13)
section B16:D16 A new customer
B17 Revenue of one a month | [Amount] eg 1500 #arpa
B18 Gross margin | [Percent] eg 0.75 #gross_margin
B19 Lost every month (churn) | [Rate] =N(churn) | from 1 Goals
B20 New customers | [Amount] =deals_needed | deals to close
B21 Cost of winning one (CAC) | [Number] =IFERROR(CAC(budget_amounts;deals_needed);0) #cac | [Hint]
B22 Lifetime value (LTV) | [Number] =IFERROR(LTV(N(arpa);N(churn);N(gross_margin));0) #ltv | [Hint]
B23 Value per cost (LTV ÷ CAC) | [Number] =IFERROR(LTVCAC(ltv;cac);0) #ltv_to_cac
  | [Status] =IF(ltv_to_cac=0;"";rated(ltv_to_cac;3))
B24 Months to earn it back | [Number] =IF(cac*ltv=0;0;IFERROR(CACPAYBACK(cac;arpa;gross_margin;churn);0))
  #payback_months | [Status] =IF(payback_months=0;"";rated_low(payback_months;12))
B26 [Note 3x3] Three times its cost is a sound value for a customer, and a year a good time to earn the cost back.
  Count everything that selling costs: salaries and commissions as well.
chart stacked F16 244x92 | What selling costs, month by month
  | A column for each month, stacked from the lines of the budget. | E5:P5 | B6:B11+E6:P11

let until = MIN(EDATE($B11;1)-1;MAX(review_day;$B11))
sheet 7 Review | columns 4 26 21 21 22 22 20 16 24 24 20 26 | one page
title Review | Once a month: what was won, what you change, who does it.
section B4:L4 Where the year stands
B6 [Headline Label 2x1] Won so far | Pace (1.00: on time)
  | [Headline Label 3x1] Year at this rate | [Headline Label 2x1] Pipeline covers the rest | Status
B7 [Headline Amount 2x1] =SUM(won) #won_so_far
  | [Headline Number 2x1] =IF(quota_total=0;0;QUOTAPACE(won_so_far;quota_total;plan_from;review_day;plan_end)) #pace
  | [Headline Amount 3x1] =RUNRATE(won_so_far;plan_from;review_day;plan_end) #run_rate
  | [Headline Ratio 2x1] =IFERROR(PIPECOVER(INDEX(pipeline;COUNT(pipeline));quota_total;won_so_far);0) #coverage
  | [Headline Text 2x1] =IF(COUNT(won)*quota_total=0;"–";rated(pace;1)) #plan_status
section B9:L9 Month by month | list B10:B22 plain from review.csv: won pipeline
  | Month [Month] =month(ROWS(B$11:B11)-1) | Quota [Amount] =INDEX(quota_months;ROWS(B$11:B11))
  | Won [Amount] #won {any amount} | Quota so far [Amount] =SUM($C$11:$C11)
  | Won so far [Amount] =given($D11;SUM($D$11:$D11)) | Attained [Percent] =known($D11;$E11;ATTAINMENT($F11;$E11))
  | Pace [Number] =known($D11;quota_total;QUOTAPACE($F11;quota_total;plan_from;until;plan_end))
  | Year at this rate [Amount] =given($D11;RUNRATE($F11;plan_from;until;plan_end)) | Open pipeline [Amount] #pipeline
  | Covers the rest [Ratio] =IF(OR($D11="";$J11="");"";IFERROR(PIPECOVER($J11;quota_total;$F11);""))
  | Status [Status] =known($D11;$E11;rated($F11;$E11))
B23 [Total] Year | C23:D23 [Total Amount] =SUM(C11:C22) | E23:L23 [Total]
chart line B25 124x74 | Won so far against the quota
  | Two lines over the months of the year: the quota so far, and what was won so far. | B11:B22 | E10:E22 F10:F22
section H25:L25 Figures to watch | [Header 2x1] Figure | [Header Right] Target | Now | [Header] Status
H27 [Label 2x1] Opportunities won | [Percent] =N(win_rate) | [Percent] eg 0.31 #figures_now@K27:K32
H28 [Label 2x1] Leads a month | [Amount] =ROUNDUP(leads_needed/12;0) | [Amount] eg 33
H29 [Label 2x1] Average deal | [Amount] =N(deal_size) | [Amount] eg 19500
H30 [Label 2x1] Days to a deal | [Amount] =N(cycle_days) | [Amount] eg 24
H31 [Label 2x1] Cost of a new customer | [Amount] =cac | [Amount] eg 8650
H32 [Label 2x1] Churn a month | [Rate] =N(churn) | [Rate] eg 0.018
L27:L29 [Status] =known($K27;$J27;rated($K27;$J27)) | L30:L32 [Status] =known($K30;$J30;rated_low($K30;$J30))
section B39:L39 What you change
  | [Header] Month | [Header 4x1] What changed | [Header 3x1] Decision | [Header 2x1] Owner | [Header] Due
B41:B52 [Month] =B11 | [Input Text 4x1] eg decisions.csv: _changed #decisions@C41:L52 | [Input Text 3x1] eg
  decisions.csv: _decision | [Input Text 2x1] eg decisions.csv: owner | [Date] eg decisions.csv: due
heights 5 2 | 6 6.4

lists
E5 [Header] Day | Is | H5 [Header] Tactics to choose from | H6:H17 [Text] tactics.csv: _tactic
E6 As of | [Date] =IF(N(as_of)=0;TODAY();as_of) #this_day
E7 Plan year from | [Date] =IF(N(plan_start)=0;DATE(YEAR(this_day);1;1);plan_start) #plan_from
E8 Plan year until | [Date] =EDATE(plan_from;12)-1 #plan_end
E9 As of, within the plan year | [Date] =MIN(MAX(this_day;plan_from);plan_end) #review_day
E10 Number of the commission plan | [Calc] =IFERROR(MATCH(commission_plan;'4 Commission'.D18:I18;0);1) #plan_number
)";

} // namespace templates
